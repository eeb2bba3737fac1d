/** Holds when and of what a person is told: as they type or once they save, of what is open or of all. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import type { CompletionList } from 'vscode-languageserver-protocol'
import { at, codes, converse, ROOT, type Conversation } from './conversation.js'
import { CHECKLIST } from './texts.js'

const list = `${ROOT}/checklist.md`
const other = `${ROOT}/other.md`
const UNOWNED = 'unowned-checklist-item'
const capabilities = { workspace: { configuration: true } }

describe('calm', () => {
  let client: Conversation
  afterEach(() => client.end())
  const begin = async (
    settings: Readonly<Record<string, string>>,
    files = new Map<string, string>(),
  ): Promise<void> => {
    client = await converse({ capabilities, files, settings: section => settings[section] ?? null })
    await client.until(() => client.indexed > 0)
  }
  const save = (uri: string): void => client.tell('textDocument/didSave', { textDocument: { uri } })

  it('says nothing new of a document until it is saved, where a person wants that', async () => {
    await begin({ 'slipway.run': 'onSave' })
    client.open(list, CHECKLIST)
    assert.deepEqual(codes(await client.diagnostics(list, 1)), [UNOWNED])
    client.change(list, 2, { range: at(8, 0), text: '- [ ] Watch the boards\n' })
    // Of another document it is told at once: the first had its turn before.
    client.open(other, CHECKLIST)
    await client.diagnostics(other, 1)
    assert.equal(client.last(list)?.version, 1)
    save(list)
    assert.ok((await client.diagnostics(list, 2)).length > 0)
  })

  it('offers whole sections to who asks, and to nobody who types the marks of a heading', async () => {
    await begin({})
    const plan = `${ROOT}/plan.md`
    client.open(plan, '---\nartefact: release-plan\n---\n# Plan\n\n## ')
    await client.diagnostics(plan, 1)
    const offered = async (context: object): Promise<string[]> => {
      const asked = { textDocument: { uri: plan }, position: { line: 5, character: 3 }, context }
      return (await client.ask<CompletionList>('textDocument/completion', asked)).items.map(({ label }) => label)
    }
    assert.ok((await offered({ triggerKind: 1 })).includes('Milestone timeline'))
    assert.deepEqual(await offered({ triggerKind: 2, triggerCharacter: '#' }), [])
    assert.deepEqual(await offered({ triggerKind: 3 }), [])
  })

  it('tells as one types by itself', async () => {
    await begin({})
    client.open(list, CHECKLIST)
    await client.diagnostics(list, 1)
    client.change(list, 2, { range: at(8, 0), text: '- [ ] Watch the boards\n' })
    await client.diagnostics(list, 2)
    save(`${ROOT}/none.md`)
  })

  it('tells of closed documents where a person wants that, and takes it back', async () => {
    const settings = { 'slipway.scope': 'workspace' }
    await begin(settings, new Map([[other, CHECKLIST]]))
    assert.deepEqual(codes(await client.diagnostics(other)), [UNOWNED])
    client.open(other, CHECKLIST.replace('Freeze the schema', '**QA Director**: Freeze'))
    assert.deepEqual(codes(await client.diagnostics(other, 1)), [])
    client.close(other)
    await client.until(() => client.last(other)?.diagnostics.length === 1)
    settings['slipway.scope'] = 'open'
    client.tell('workspace/didChangeConfiguration', { settings: null })
    await client.until(() => client.last(other)?.diagnostics.length === 0)
  })

  it('says what hundreds lack once, at its cause, and pops up nothing', async () => {
    await begin({})
    const rows = (of: number, name: string): string[] => Array.from({ length: of }, (_, at) => `| ${name} ${at} |  |`)
    const table = (name: string, of: number): string[] => ['', `## ${name}`, '', '| Milestone | Date |', '|---|---|', ...rows(of, name)] // prettier-ignore
    const plan = ['---', 'artefact: release-plan', '---', '# Plan', ...table('Wave', 300)]
    client.open(list, plan.join('\n'))
    const undated = (await client.diagnostics(list, 1)).filter(({ code }) => code === 'undated-milestone')
    assert.equal(undated.length, 1)
    assert.match(String(undated[0]!.message), /300 milestones/)
    const places = undated[0]!.relatedInformation!
    assert.deepEqual([places.length, places.at(-1)!.message], [10, 'and 291 more'])
    // Spread over many sections they are one habit.
    const dated = (at: number): string[] => [`| Start ${at} | 2026-12-0${1 + (at % 9)} |`, `| End ${at} | 2026-12-1${at % 9} |`] // prettier-ignore
    const spread = Array.from({ length: 60 }, (_, at) => [...table(`Wave ${at}`, 1), ...dated(at)]).flat()
    client.change(list, 2, { text: [...plan.slice(0, 4), ...spread].join('\n') })
    const found = await client.diagnostics(list, 2)
    assert.ok(found.filter(({ code }) => code === 'undated-milestone').length <= 20)
    for (const code of new Set(codes(found))) assert.ok(codes(found).filter(one => one === code).length <= 100)
    assert.deepEqual([client.toasts, client.shown], [[], []])
  })

  it('tells only of open documents by itself', async () => {
    await begin({}, new Map([[other, CHECKLIST]]))
    client.open(list, CHECKLIST)
    await client.diagnostics(list, 1)
    assert.equal(client.last(other), undefined)
  })
})
