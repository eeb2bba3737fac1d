/** Every request of the server, announced or its own, is answered on a plan of ten thousand lines without reading a word of it again. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import type { ServerCapabilities } from 'vscode-languageserver-protocol'
import { Host, type Analysis } from '../../server/src/analysis/analysis.js'
import { REQUESTS } from '../../server/src/lsp/requests.js'
import { longPlan } from '../features/longPlan.js'
import { at, converse, ROOT, type Conversation } from './conversation.js'

const uri = `${ROOT}/plan.md`
const textDocument = { uri }
const text = longPlan()
const lines = text.split('\n')

const notes = `${ROOT}/notes.md`
const NOTES = '---\nartefact: release-notes\n---\n# Notes\n\nBy [the plan](plan.md#timeline-1).\n'

/** A place for each thing that one may ask about. */
const places = ['REQ-49;', 'REQ-4950 |', '2026-11-12 | SRE', 'SRE lead |', '#requirements-0', '## Timeline 49'].map(
  words => {
    const line = lines.findLastIndex(one => one.includes(words))
    return { line, character: lines[line]!.indexOf(words) + 3 }
  },
)
const everything = at(0, 0, lines.length - 1)
const here = (method: string, more: object = {}): Ask[] =>
  places.map(position => [method, { textDocument, position, ...more }])

type Ask = readonly [method: string, params: object]

/** What each announced capability stands for. */
const ASKS: Readonly<Record<string, readonly Ask[]>> = {
  codeActionProvider: places.map(({ line, character }) => [
    'textDocument/codeAction',
    { textDocument, range: at(line, character), context: { diagnostics: [] } },
  ]),
  hoverProvider: here('textDocument/hover'),
  completionProvider: here('textDocument/completion'),
  codeLensProvider: [['textDocument/codeLens', { textDocument }]],
  executeCommandProvider: [
    ['workspace/executeCommand', { command: 'slipway.references', arguments: [{ uri, id: 'REQ-49' }] }],
  ],
  foldingRangeProvider: [['textDocument/foldingRange', { textDocument }]],
  inlayHintProvider: [['textDocument/inlayHint', { textDocument, range: everything }]],
  selectionRangeProvider: [['textDocument/selectionRange', { textDocument, positions: places }]],
  semanticTokensProvider: [
    ['textDocument/semanticTokens/full', { textDocument }],
    ['textDocument/semanticTokens/range', { textDocument, range: at(5000, 0, 5100, 0) }],
  ],
  definitionProvider: here('textDocument/definition'),
  referencesProvider: here('textDocument/references', { context: { includeDeclaration: true } }),
  documentHighlightProvider: here('textDocument/documentHighlight'),
  documentSymbolProvider: [['textDocument/documentSymbol', { textDocument }]],
  workspaceSymbolProvider: [['workspace/symbol', { query: 'REQ-4999' }]],
  renameProvider: [
    ...here('textDocument/prepareRename'),
    ['textDocument/rename', { textDocument, position: places[0], newName: 'REQ-99999' }],
  ],
  willRename: [['workspace/willRenameFiles', { files: [{ oldUri: uri, newUri: `${ROOT}/other/plan.md` }] }]],
}

/** What the server answers beyond the protocol. */
const OWN: Readonly<Record<string, readonly object[]>> = {
  'slipway/assist': [
    { tool: 'check_artefact', arguments: { path: 'plan.md' } },
    { tool: 'list_gaps', arguments: {} },
    { tool: 'get_verdict', arguments: {} },
  ],
  'slipway/packet': [{ folder: ROOT }],
  'slipway/columns': [{ headers: ['Owner'] }],
  'slipway/people': [{ uri }],
  'slipway/export': [
    { uri, format: 'calendar' },
    { uri, format: 'markdown' },
  ],
  'slipway/notes': [{ uri: notes, audience: 'customers' }],
  'slipway/placeholders': [{ uri }],
  'slipway/readiness': ['word', 'page', 'tree'].map(want => ({ uri, want })),
  'slipway/recordApproval': [{ uri, by: 'Ann Lee', at: '2026-11-20T09:00:00Z' }],
  'slipway/setup': [{ folder: ROOT }],
  'slipway/severity': [{ uri, rule: 'undated-milestone', scope: 'everywhere', level: 'error' }],
  'slipway/why': places.map(position => ({ textDocument, position })),
}

/** Asked with what the request before them answered. */
const RESOLVED = ['codeLens/resolve', 'codeAction/resolve']

/** Answered without a place in the text; each tells the server something instead. */
const NO_REQUESTS = new Set(['positionEncoding', 'textDocumentSync', 'workspace'])

describe('work of the server on ten thousand lines', () => {
  let client: Conversation
  let analysis: Analysis
  const { apply } = Host.prototype

  before(async () => {
    Host.prototype.apply = function (change) {
      return (analysis = apply.call(this, change))
    }
    const capabilities = { textDocument: { rename: { prepareSupport: true } } }
    client = await converse({
      files: new Map([[notes, NOTES]]),
      capabilities,
      options: { inlayHints: true, semanticTokens: true },
    })
    await client.until(() => client.indexed > 0)
    client.open(uri, text)
    await client.diagnostics(uri, 1)
    // The closed document is judged when somebody asks for it.
    await client.ask('slipway/assist', { tool: 'check_artefact', arguments: { path: 'notes.md' } })
  })
  after(() => {
    Host.prototype.apply = apply
    client.end()
  })

  /** What was read, recognised and judged until now; releases are judged when somebody wants their verdict. */
  const work = (): object => {
    const { releasesJudged: _, slicesJoined: __, lanes, ...counts } = analysis.work
    return { ...counts, lanes: { ...lanes } }
  }

  it('is asked of ten thousand lines', () => assert.ok(lines.length > 10_000))

  it('is held for every capability that is announced', () => {
    const { capabilities } = client.said as { capabilities: ServerCapabilities }
    const announced = [
      ...Object.keys(capabilities).filter(name => !NO_REQUESTS.has(name)),
      ...(capabilities.workspace?.fileOperations?.willRename ? ['willRename'] : []),
    ]
    assert.deepEqual([...announced].sort(), Object.keys(ASKS).sort())
  })

  it('is held for every request the server answers', () => {
    const asked = [
      ...Object.values(ASKS)
        .flat()
        .map(([method]) => method),
      ...Object.keys(OWN),
      ...RESOLVED,
    ]
    assert.deepEqual([...new Set(asked)].sort(), Object.keys(REQUESTS).sort())
  })

  for (const [method, all] of Object.entries(OWN))
    it(`${method}: nothing is parsed, recognised or judged again`, async () => {
      const counted = work()
      for (const params of all) {
        const answer = await client.ask(method, params)
        assert.ok(answer !== null && !Object.hasOwn(answer as object, 'refused'), JSON.stringify([params, answer]))
        assert.deepEqual(work(), counted, JSON.stringify(params))
      }
    })

  for (const [capability, asks] of Object.entries(ASKS))
    it(`${capability}: nothing is parsed, recognised or judged again`, async () => {
      const counted = work()
      const answers: unknown[] = []
      for (const [method, params] of asks) {
        const answer = await client.ask<unknown>(method, params).catch((refusal: Error) => refusal.message)
        answers.push(answer)
        assert.deepEqual(work(), counted, method)
        if (method === 'textDocument/codeLens') {
          const resolved = await client.ask('codeLens/resolve', (answer as unknown[]).at(-1))
          assert.ok((resolved as { command?: unknown }).command)
          assert.deepEqual(work(), counted, 'codeLens/resolve')
        }
      }
      assert.ok(answers.some(answer => answer !== null && (!Array.isArray(answer) || answer.length > 0)))
    })

  it('is none when a document is opened or closed whose text is that of the disk', async () => {
    const visit = async (): Promise<object> => {
      client.open(notes, NOTES)
      await client.diagnostics(notes, 1)
      client.close(notes)
      await client.ask('slipway/readiness', { want: 'word', textDocument })
      return { ...analysis.work, lanes: { ...analysis.work.lanes } }
    }
    const counted = await visit()
    assert.ok(analysis.work.releasesJudged > 0)
    assert.deepEqual(await visit(), counted)
  })

  it('is reading one slice again after a keystroke, whatever is asked then', async () => {
    const { slicesRecognised } = analysis.work
    const line = lines.findLastIndex(one => one.startsWith('Ships'))
    client.change(uri, 2, { range: at(line, 0), text: 'x' })
    await client.diagnostics(uri, 2)
    assert.equal(analysis.work.slicesRecognised, slicesRecognised + 1)
    const counted = work()
    for (const [method, params] of Object.values(ASKS).flat()) await client.ask(method, params).catch(() => {})
    assert.deepEqual(work(), counted)
  })
})
