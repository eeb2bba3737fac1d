/** Holds how a folder gives way while it is read: whoever has a document open is answered first, and the newest text counts. */
import assert from 'node:assert/strict'
import { Host } from '../../server/src/analysis/analysis.js'
import { sayEnglish } from '../../server/src/analysis/text/said.js'
import { memoryFiles } from '../../server/src/files/memory.js'
import { clientSays } from '../../server/src/lsp/capabilities.js'
import { Documents } from '../../server/src/lsp/documents.js'
import { Snapshots } from '../../server/src/lsp/snapshots.js'
import { WorkspaceIndex } from '../../server/src/lsp/workspaceIndex.js'
import { Publisher } from '../../server/src/lsp/publish.js'

const ROOT = 'file:///release'
const uriOf = (number: number): string => `${ROOT}/plan-${number}.md`
/** Long enough to be looked through by itself. */
const text = (word: string): string =>
  `---\nartefact: release-plan\n---\n# ${word}\n\n${'We wait for it. '.repeat(600)}\n`

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/** An index that waits each time until it is let on. */
function folder(count: number) {
  const texts = new Map(Array.from({ length: count }, (_, at) => [uriOf(at), text(`Plan ${at}`)]))
  const snapshots = new Snapshots(new Host({ remember: 0 }), () => '2026-11-27')
  const documents = new Documents(snapshots, assert.fail)
  let waiting: (() => void) | undefined
  let held: Promise<void> | undefined
  let onTheirWay = 0
  const memory = memoryFiles(texts)
  const index = new WorkspaceIndex({
    files: {
      ...memory,
      // What was read arrives once nothing holds it any more.
      async read(uri) {
        const said = await memory.read(uri)
        onTheirWay++
        await held
        return said
      },
    },
    snapshots,
    documents,
    turn,
    quiet: () => new Promise(resolve => (waiting = resolve)),
    log: { error: assert.fail },
  })
  const letOn = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time++) {
      while (!waiting) await turn()
      const go = waiting
      waiting = undefined
      go()
    }
    while (!waiting) await turn()
  }
  const finish = async (read: Promise<boolean>): Promise<void> => {
    let isOver = false
    void read.then(() => (isOver = true))
    while (!isOver) {
      waiting?.()
      waiting = undefined
      await turn()
    }
  }
  const title = (number: number) => snapshots.now().describe(uriOf(number))?.title
  const read = index.read([{ uri: ROOT, skip: () => false }])
  /** All that is read until the answer is called arrives only then. */
  const hold = (files: number) => {
    let arrive = (): void => {}
    held = new Promise(resolve => (arrive = resolve))
    const begun = async (): Promise<void> => {
      while (onTheirWay < files) await turn()
    }
    onTheirWay = 0
    return { begun, arrive }
  }
  return { texts, index, letOn, finish: () => finish(read), title, snapshots, hold }
}

describe('a folder that is being read', () => {
  it('gives way before every document', async () => {
    const { letOn, finish, snapshots } = folder(3)
    const counts: number[] = []
    for (let time = 0; time < 3; time++) {
      await letOn(time === 0 ? 0 : 1)
      counts.push(snapshots.now().documents.length)
    }
    assert.deepEqual(counts, [0, 1, 2])
    await finish()
    assert.equal(snapshots.now().documents.length, 3)
  })

  it('takes what the disk says meanwhile, not what was read before', async () => {
    const { texts, index, letOn, finish, title, snapshots } = folder(3)
    // All three are read from disk, the first is looked through.
    await letOn(1)
    assert.equal(title(0), 'Plan 0')
    texts.set(uriOf(1), text('Changed'))
    await index.fileChanged(uriOf(1))
    texts.delete(uriOf(2))
    index.deleted([uriOf(2)])
    await finish()
    assert.equal(title(1), 'Changed')
    assert.deepEqual(snapshots.now().documents, [uriOf(0), uriOf(1)])
  })
})

describe('a folder whose files are on their way', () => {
  it('takes what the disk says meanwhile, not what arrives late', async () => {
    const { texts, index, letOn, finish, title, snapshots, hold } = folder(3)
    await letOn(0)
    const { begun, arrive } = hold(3)
    const next = letOn(1)
    await begun()
    texts.delete(uriOf(2))
    index.deleted([uriOf(2)])
    arrive()
    await next
    await finish()
    assert.equal(title(1), 'Plan 1')
    assert.deepEqual(snapshots.now().documents, [uriOf(0), uriOf(1)])
  })
})

describe('what is said of documents', () => {
  it('is quiet once all was said that somebody waits for, whatever else waits', async () => {
    const snapshots = new Snapshots(new Host(), () => '2026-11-27')
    const documents = new Documents(snapshots, assert.fail)
    documents.opened({ textDocument: { uri: uriOf(0), languageId: 'markdown', version: 1, text: text('Open') } })
    for (let number = 1; number < 5; number++) snapshots.write(uriOf(number), text(`Plan ${number}`))
    const said: string[] = []
    const publisher: Publisher = new Publisher({
      session: {
        analysis: () => snapshots.now(),
        open: id => documents.get(id),
        source: id => documents.get(id),
        client: clientSays(undefined, undefined),
        pages: undefined,
        say: sayEnglish,
      },
      outlet: { diagnostics: ({ uri }) => void said.push(uri), status: () => {}, refresh: () => Promise.resolve() },
      turn,
      log: { error: assert.fail, warn: assert.fail, info: assert.fail },
      isIndexing: () => false,
      isHeld: () => false,
    })
    await publisher.quiet()
    publisher.lookLater([1, 2, 3, 4].map(uriOf))
    await publisher.quiet()
    publisher.expect(uriOf(0))
    let isQuiet = false
    const quiet = publisher.quiet().then(() => (isQuiet = true))
    await turn()
    assert.ok(!isQuiet)
    publisher.look([uriOf(0)])
    await quiet
    assert.deepEqual(said, [uriOf(0)])
    publisher.expect(uriOf(0))
    publisher.forget(uriOf(0), uriOf(0))
    await publisher.quiet()
  })
})
