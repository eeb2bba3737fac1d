/** Small artefacts the conversations are about. */

export const CHECKLIST = `---
artefact: release-checklist
---
# Release checklist

- [ ] **QA Director**: Confirm the regression run
- [ ] Freeze the schema
- [ ] Announce the start (Support Lead)
`

/** Nobody owns any of its three items. */
export const UNOWNED = `---
artefact: release-checklist
---
# Release checklist

## Release day

- [ ] Freeze the schema
- [x] Start the monitoring board
- [ ] Switch the traffic
`

export const RTM = `---
artefact: rtm
---
# Requirements traceability matrix

| Requirement ID | Requirement | Priority | Verification |
|---|---|---|---|
| REQ-001 | Customers can pay by card | High | TC-11 |
| REQ-002 | Receipts are sent by mail | Low | TC-12 |
`

export const NOTES = `---
artefact: release-notes
---
# Release notes

- Card payments (REQ-001)
- Receipts by mail (REQ-2)
- Refunds (REQ-999)
`

export const OWNERS = 'owners: [SRE Lead, QA Director, Support Lead]\n'
