/** Holds the manifest and the client together: every command exists on both sides, the language client is loaded late. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import { KINDS } from '../../server/src/analysis/model/kind.js'
import { ARTEFACTS, ENTRANCES } from '../../client/src/newArtefact/artefacts.js'
import { shownManifest } from '../manifest.js'

interface Manifest {
  icon: string
  contributes: { commands: { command: string; title: string; category: string }[] }
  activationEvents: string[]
  capabilities: { untrustedWorkspaces: { supported: unknown }; virtualWorkspaces: { supported: unknown } }
}

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const manifest = shownManifest() as Manifest
const titles = new Map(
  manifest.contributes.commands.map(({ command, category, title }) => [command, `${category}: ${title}`]),
)

describe('the manifest', () => {
  it('U-02 P-02 P-04 P-06 P-08 K-04 names the commands as they were asked for', () => {
    const asked = {
      'slipway.newRollbackPlan': 'Release: New Rollback Plan',
      'slipway.newReleasePlan': 'Release: New Release Plan',
      'slipway.newTraceabilityMatrix': 'Release: New Requirements Traceability Matrix',
      'slipway.newReleaseNotes': 'Release: New Release Notes',
      'slipway.newSupportReadiness': 'Release: New Support Readiness Checklist',
      'slipway.newGoNoGo': 'Release: New Go/No-Go Checklist',
      'slipway.newDeploymentRunbook': 'Release: New Deployment Runbook',
      'slipway.newReleaseChecklist': 'Release: New Release Checklist',
      'slipway.newCommunicationPlan': 'Release: New Communication Plan',
      'slipway.newAnnouncement': 'Release: New Announcement',
      'slipway.newRiskRegister': 'Release: New Risk Register',
      'slipway.newChangeLogEntry': 'Release: New Change Log Entry',
      'slipway.newChangeRequest': 'Release: New Change Request',
      'slipway.newChangeApproval': 'Release: New Change Approval',
      'slipway.newChangeChecklist': 'Release: New Change Checklist',
      'slipway.newChangeFramework': 'Release: New Change Management Framework',
      'slipway.newReleaseMetrics': 'Release: New Release Metrics',
      'slipway.newPostReleaseReview': 'Release: New Post-Release Review',
      'slipway.newStakeholderRegister': 'Release: New Stakeholder Register',
      'slipway.newComplianceLog': 'Release: New Compliance Log',
      'slipway.newAnyArtefact': 'Release: New Artefact…',
      'slipway.newReleasePacket': 'Release: New Release Packet',
      'slipway.addRtmRow': 'Release: Add RTM Row',
      'slipway.classifyChange': 'Release: Classify Change',
      'slipway.recordApproval': 'Release: Record Approval',
      'slipway.showReadiness': 'Release: Show Readiness',
      'slipway.exportRelease': 'Release: Export…',
      'slipway.previewNotes': 'Release: Preview Notes by Audience',
      'slipway.setUpFolder': 'Release: Set Up This Folder',
      'slipway.fixAllInDocument': 'Release: Fix All in Document',
      'slipway.nextPlaceholder': 'Release: Next Placeholder',
      'slipway.previousPlaceholder': 'Release: Previous Placeholder',
      'slipway.restartServer': 'Release: Restart Server',
    }
    for (const [command, title] of Object.entries(asked)) assert.equal(titles.get(command), title)
  })
  it('contributes exactly the commands that the client registers', () => {
    const registered = [...read('client/src/activate.ts').matchAll(/^ {2}'(slipway\.\w+)':/gm)].map(match => match[1])
    const all = new Set([...registered, ...ARTEFACTS.map(({ command }) => command)])
    assert.deepEqual([...all].sort(), [...titles.keys()].sort())
  })
  it('U-02 has a command for every kind and every template, as the table says', () => {
    const templates = readdirSync(new URL('templates', root)).map(file => file.replace(/\.md$/, ''))
    assert.deepEqual(ARTEFACTS.map(({ template }) => template).sort(), templates.sort())
    assert.deepEqual([...new Set(ARTEFACTS.map(({ kind }) => kind))].sort(), [...KINDS].sort())
    for (const { command, title } of ARTEFACTS) assert.equal(titles.get(command), `Release: ${title}`)
  })
  it('C-11 leads to framework, one system, approval, checklist and rollback by commands that exist', () => {
    assert.equal(ENTRANCES.length, 5)
    for (const { command } of ENTRANCES) assert.ok(titles.has(command), command)
  })
  it('activates for Markdown and for configured workspaces, not at start-up', () => {
    assert.deepEqual(manifest.activationEvents, [
      'onLanguage:markdown',
      'onLanguage:yaml',
      'workspaceContains:**/slipway.yml',
    ])
  })
  it('says what an untrusted workspace gets, and a virtual one', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, 'limited')
    assert.equal(manifest.capabilities.virtualWorkspaces.supported, 'limited')
  })
  it('has a square icon of 128 pixels', () => {
    const png = readFileSync(new URL(manifest.icon, root))
    assert.deepEqual([png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)], ['PNG', 128, 128])
  })
})

describe('the client', () => {
  it('loads the language client only when a server is wanted', () => {
    const late = /^server\/(?:connect\.(?:node|web)|clientOptions)\.ts$/
    for (const file of readdirSync(new URL('client/src', root), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts') || late.test(file)) continue
      const early = [...read(`client/src/${file}`).matchAll(/^import (?!type\b)[^']*from '([^']+)'/gm)].map(
        match => match[1]!,
      )
      const wrong = early.filter(
        from => from.startsWith('vscode-') || /\/(?:connect\.\w+|clientOptions)\.js$/.test(from),
      )
      assert.deepEqual(wrong, [], file)
    }
  })
})
