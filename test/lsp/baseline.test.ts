/** `slipway-baseline.jsonl` in the editor: what it holds is shown faded, as a hint; what is new as it is. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import { DiagnosticSeverity, DiagnosticTag, FileChangeType } from 'vscode-languageserver-protocol'
import { Host } from '../../server/src/analysis/analysis.js'
import { baselineAbove, baselineOf, readBaseline, writeBaseline } from '../../server/src/analysis/lint/baseline.js'
import { converse, ROOT, type Conversation } from './conversation.js'

const PLAN = `---
artefact: release-plan
---
# Release plan

| Milestone | Date | Owner |
|---|---|---|
| Dry run | | SRE Lead |
| Go-live | 2026-11-20 | Release Manager |
`
const uri = `${ROOT}/docs/plan.md`
const file = `${ROOT}/slipway-baseline.jsonl`
const entry = { file: 'docs/plan.md', rule: 'undated-milestone', under: ['Release plan'], text: 'Dry run', about: [] }
const BASELINE = writeBaseline([entry])
const TWICE = PLAN.replace('| Dry run | | SRE Lead |\n', '$&$&')

describe('a baseline in the editor', () => {
  let client: Conversation
  afterEach(() => client.end())

  const shown = async (version: number) =>
    (await client.diagnostics(uri, version)).map(({ severity, tags }) => [severity, tags])
  const known = [DiagnosticSeverity.Hint, [DiagnosticTag.Unnecessary]]
  const fresh = [DiagnosticSeverity.Warning, undefined]

  it('fades what is known, and nothing that is new', async () => {
    client = await converse({ files: new Map([[file, BASELINE]]) })
    await client.until(() => client.indexed > 0)
    client.open(uri, PLAN)
    assert.deepEqual(await shown(1), [known])
    await client.until(() => client.statuses.length > 0)
    assert.deepEqual(client.statuses.at(-1)?.counts, { error: 0, warning: 0, info: 0, hint: 1 })
    client.change(uri, 2, { text: TWICE })
    assert.deepEqual(await shown(2), [known, fresh])
    client.change(uri, 3, { text: PLAN.replace('Dry run', 'Rehearsal') })
    assert.deepEqual(await shown(3), [fresh])
  })

  it('follows the file when it comes and goes', async () => {
    const files = new Map<string, string>()
    client = await converse({ files })
    await client.until(() => client.indexed > 0)
    client.open(uri, PLAN)
    assert.deepEqual(await shown(1), [fresh])
    files.set(file, BASELINE)
    client.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: FileChangeType.Created }] })
    await client.until(() => client.published.at(-1)?.diagnostics[0]?.severity === DiagnosticSeverity.Hint)
    files.delete(file)
    client.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: FileChangeType.Deleted }] })
    await client.until(() => client.published.at(-1)?.diagnostics[0]?.severity === DiagnosticSeverity.Warning)
  })

  it('is marked where it is broken, and fades nothing', async () => {
    client = await converse({ files: new Map([[file, `${BASELINE}<<<<<<< HEAD\n`]]) })
    const [mistake] = await client.diagnostics(file)
    assert.match(String(mistake!.message), /^The baseline cannot be understood: a merge is not finished there\.$/)
    assert.equal(mistake!.range.start.line, 2)
    client.open(uri, PLAN)
    assert.deepEqual(await shown(1), [fresh])
  })
})

describe('baselines', () => {
  it('configure nothing: the settings above a document stay', () => {
    const host = new Host()
    const configurations = new Map([
      ['/r/slipway.yml', 'rules:\n  undated-milestone: error\n'],
      ['/r/docs/slipway-baseline.jsonl', BASELINE],
    ])
    const analysis = host.apply({ configurations, documents: new Map([['/r/docs/plan.md', PLAN]]), complete: true })
    assert.equal(analysis.findings('/r/docs/plan.md')[0]?.severity, 'error')
  })

  it('nearest counts, and only over what lies below it', () => {
    const [outer, inner, beside] = ['/r/b', '/r/a/b', '/r/ab/b'].map(path => ({ baseline: baselineOf(path, []) }))
    const all = [inner!, outer!, beside!, {}]
    assert.equal(baselineAbove(all, '/r/a/x.md')?.path, '/r/a/b')
    assert.equal(baselineAbove(all, '/r/x.md')?.path, '/r/b')
    assert.equal(baselineAbove(all, '/q/x.md'), undefined)
  })

  it('are read as they were written', () => {
    const entries = [entry, entry, { ...entry, about: ['a "b"', '\u2028'] }, { ...entry, file: 'a.md' }]
    const read = readBaseline(writeBaseline(entries))
    assert.ok(!('why' in read))
    assert.deepEqual(read.length, 4)
    assert.equal(writeBaseline(read), writeBaseline(entries.toReversed()))
  })
})
