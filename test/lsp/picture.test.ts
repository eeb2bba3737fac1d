/** After any edits what an editor shows is what a server that has just been started finds, whether it asks or is told. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { after, before, describe, it } from 'mocha'
import type { Diagnostic } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { Host } from '../../server/src/analysis/analysis.js'
import { sayEnglish } from '../../server/src/analysis/text/said.js'
import { clientSays } from '../../server/src/lsp/capabilities.js'
import { Documents } from '../../server/src/lsp/documents.js'
import { Pictures, type Picture } from '../../server/src/lsp/pictures.js'
import { Snapshots } from '../../server/src/lsp/snapshots.js'
import { at, converse, PULLING, ROOT, type Conversation } from './conversation.js'

const workstream = (n: number): string =>
  `\n## Workstream ${n}\n\nThe team moves ledger ${n} and waits for whoever is on call.\n` +
  `\n### Milestones\n\n| Milestone | Date | Owner |\n|---|---|---|\n` +
  `| Freeze of ${n} | 2027-03-01 | SRE Lead |\n| Switch of ${n} | TBD | |\n` +
  `\n### Checklist\n\n- [ ] Drain queue ${n}\n- [ ] Warm the cache ${n}\n- [ ] Tell the desk ${n}\n`

const PLAN = `---\nartefact: release-plan\n---\n\n# Release plan\n\nWe ship it.\n${[0, 1, 2].map(workstream).join('')}`

const edit = fc.record({
  at: fc.noBias(fc.nat({ max: 100_000 })),
  length: fc.oneof(fc.constant(0), fc.nat({ max: 9 })),
  text: fc.constantFrom('x', 'a', ' ', '\n', 'TBD', '|', '2027-01-01', '\n\n', '- [ ] ', ''),
})
/** Of each burst the editor hears or asks once. */
const bursts = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 })

describe('a diagnostic', () => {
  it('is one object for as long as it says the same of the same place, whatever else is found', () => {
    const snapshots = new Snapshots(new Host(), () => '2026-11-27')
    const documents = new Documents(snapshots, assert.fail)
    const client = clientSays({ textDocument: { publishDiagnostics: { relatedInformation: true } } }, undefined)
    const open = (id: string) => documents.get(id)
    const pictures = new Pictures({ client, open, source: open, pages: undefined, say: sayEnglish })
    const uri = `${ROOT}/plan.md`
    const look = (): Picture => pictures.of(uri, open(uri)!, snapshots.now(), snapshots.now().findings(uri))
    const change = (version: number, line: number, text: string, character = 0): Picture => {
      const contentChanges = [{ range: at(line, character), text }]
      documents.changed({ textDocument: { uri, version }, contentChanges })
      pictures.changed(uri, contentChanges)
      return look()
    }
    documents.opened({ textDocument: { uri, languageId: 'markdown', version: 1, text: PLAN } })
    const first = look()
    assert.ok(first.diagnostics.length > 3 && first.diagnostics.some(one => one.relatedInformation))
    assert.equal(change(2, 6, 'Now. ').number, first.number)
    // In the section of one of them: it is judged again.
    const row = PLAN.split('\n').indexOf('| Freeze of 1 | 2027-03-01 | SRE Lead |')
    const second = change(3, row, 'Late ', 2)
    assert.equal(second.number, first.number)
    const more = change(4, 6, 'TBD ')
    assert.equal(more.diagnostics.length, first.diagnostics.length + 1)
    assert.notEqual(more.number, first.number)
    for (const one of first.diagnostics) assert.ok(more.diagnostics.includes(one), one.message as string)
    const moved = change(5, 4, '\n')
    const stayed = moved.diagnostics.filter(one => more.diagnostics.includes(one))
    assert.ok(moved.number !== more.number && stayed.length === 0)
  })
})

describe('what an editor shows', () => {
  let asking: Conversation
  let told: Conversation
  let fresh: Conversation
  before(async () => {
    asking = await converse({ capabilities: PULLING })
    told = await converse({ capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } } })
    fresh = await converse()
    for (const one of [asking, told, fresh]) await one.until(() => one.indexed > 0)
  })
  after(() => [asking, told, fresh].forEach(one => one.end()))

  let documents = 0
  let stayed = 0

  /** Edits a document of its own, and compares what both show with what is found in the same text as a new document. */
  async function check(all: readonly (readonly { at: number; length: number; text: string }[])[]): Promise<void> {
    // Neither is in the other's packet.
    const uri = `${ROOT}/${++documents}/plan.md`
    let text = TextDocument.create(uri, 'markdown', 1, PLAN)
    for (const one of [asking, told]) one.open(uri, PLAN)
    let { resultId, items: shown = [] } = await asking.pull(uri)
    await told.diagnostics(uri, 1)
    for (const burst of all) {
      for (const { at, length, text: written } of burst) {
        const size = text.getText().length
        const start = at % (size + 1)
        const range = { start: text.positionAt(start), end: text.positionAt(Math.min(size, start + length)) }
        text = TextDocument.update(text, [{ range, text: written }], text.version + 1)
        for (const one of [asking, told]) one.change(uri, text.version, { range, text: written })
      }
      const report = await asking.pull(uri, resultId)
      if (report.kind === 'unchanged') stayed++
      else shown = report.items!
      resultId = report.resultId
      const expected = await found(text.getText())
      const where = (diagnostics: readonly Diagnostic[]): unknown =>
        JSON.parse(JSON.stringify(diagnostics).replaceAll(/file:\/\/\/work\/(?:\d|fresh)+\//g, ''))
      assert.deepEqual(where(shown), where(expected))
      // It hears nothing where nothing is new, and else a moment later.
      const wanted = JSON.stringify(where(expected))
      await told.until(() => JSON.stringify(where(told.last(uri)!.diagnostics)) === wanted)
    }
    for (const one of [asking, told]) one.close(uri)
  }

  async function found(text: string): Promise<Diagnostic[]> {
    const uri = `${ROOT}/fresh${++documents}/plan.md`
    fresh.open(uri, text)
    const diagnostics = await fresh.diagnostics(uri, 1)
    fresh.close(uri)
    return diagnostics
  }

  it('is what is found', async () => {
    await fc.assert(fc.asyncProperty(bursts, check), { seed: 20261128, numRuns: 40 })
    assert.ok(stayed > 20, `${stayed}`)
  })
})
