/** Holds the manifest and the client together: every command exists on both sides, the language client is loaded late. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'mocha'

interface Manifest {
  icon: string
  contributes: { commands: { command: string; title: string; category: string }[] }
  activationEvents: string[]
  capabilities: { untrustedWorkspaces: { supported: unknown }; virtualWorkspaces: unknown }
}

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const manifest = JSON.parse(read('package.json')) as Manifest
const titles = new Map(
  manifest.contributes.commands.map(({ command, category, title }) => [command, `${category}: ${title}`]),
)

describe('the manifest', () => {
  it('U-02 names the commands as they were asked for', () => {
    const asked = {
      'slipway.newRollbackPlan': 'Release: New Rollback Plan',
      'slipway.newReleasePlan': 'Release: New Release Plan',
      'slipway.newTraceabilityMatrix': 'Release: New Requirements Traceability Matrix',
      'slipway.fixAllInDocument': 'Release: Fix All in Document',
      'slipway.restartServer': 'Release: Restart Server',
    }
    for (const [command, title] of Object.entries(asked)) assert.equal(titles.get(command), title)
  })
  it('contributes exactly the commands that the client registers', () => {
    const registered = [...read('client/src/activate.ts').matchAll(/^ {2}'(slipway\.\w+)':/gm)].map(match => match[1])
    assert.deepEqual(registered.sort(), [...titles.keys()].sort())
  })
  it('activates for Markdown and for configured workspaces, not at start-up', () => {
    assert.deepEqual(manifest.activationEvents, ['onLanguage:markdown', 'workspaceContains:**/slipway.yml'])
  })
  it('says what an untrusted workspace gets, and welcomes virtual ones', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, 'limited')
    assert.equal(manifest.capabilities.virtualWorkspaces, true)
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
