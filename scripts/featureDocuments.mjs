/** Documents that lack something, beside those of the sample: what the pictures of docs/features.md mend. */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** A checklist of which two sections are written. */
const HELP_DESK = `---
artefact: support-readiness
---

# Help desk for the delivery windows

What the agents need before the first recipient asks why the parcel is late, or why it cannot be moved twice.

## Training

- [x] **Support lead**: two sessions held, 34 of 36 agents took part
- [ ] **Support lead**: session for the night shift held

## Shifts of the first week

| Shift | Primary | Backup | Contact |
|---|---|---|---|
| Day | Joao Costa | Mina Park | +44 20 7946 0107 |

See the [rollback plan](RolbackPlan.md).

`

/** A kind and a status that are misspelt, and a link to a heading. */
const ON_CALL = `---
artefact: support-readiness
status: aproved
---

# On call in the delivery windows

Who answers stands in the [shifts](#shifts).

## Shifts

| Shift | Primary | Backup | Contact |
|---|---|---|---|
| Day | Joao Costa | Mina Park | +44 20 7946 0107 |
`

/** @param {string} sample the folder they are written into */
export function addDocuments(sample) {
  writeFileSync(resolve(sample, 'HelpDesk.md'), HELP_DESK)
  writeFileSync(resolve(sample, 'OnCall.md'), ON_CALL)
}
