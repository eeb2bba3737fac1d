/** Holds which files are read: from disk as git sees them, from the editor as it lists them. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, it } from 'mocha'
import { byScheme } from '../../server/src/files/byScheme.js'
import { clientFiles } from '../../server/src/files/client.js'
import { LARGEST_FILE, type Files, type Skip } from '../../server/src/files/files.js'
import { memoryFiles } from '../../server/src/files/memory.js'
import { nodeFiles } from '../../server/src/files/node.js'

describe('files on disk', () => {
  let root: string
  const log: string[] = []
  const files = nodeFiles(message => log.push(message))
  const uri = (path: string): string => pathToFileURL(join(root, path)).href
  const put = async (path: string, text = ''): Promise<void> => {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  const listed = async (skip?: Skip, leftOut?: (uri: string) => void): Promise<string[]> =>
    (await all(files, uri(''), skip, leftOut)).map(file =>
      decodeURI(file)
        .slice(decodeURI(uri('')).length)
        .replace(/^\//, ''),
    )

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'slipway files '))
    log.length = 0
  })
  afterEach(() => rm(root, { recursive: true }))

  it('lists Markdown and configurations, and leaves node_modules and .git alone', async () => {
    for (const path of ['b.md', 'a/C.MARKDOWN', 'slipway.yml', 'a/ä ö.md', 'x.txt', 'node_modules/p/r.md', '.git/d.md'])
      await put(path)
    assert.deepEqual(await listed(), ['a/C.MARKDOWN', 'a/ä ö.md', 'b.md', 'slipway.yml'])
  })

  it('honours .gitignore at every level, the nearest one first', async () => {
    await put('.gitignore', 'drafts/\n*.tmp.md\n')
    for (const path of ['a.md', 'a.tmp.md', 'drafts/b.md', 'in/c.tmp.md', 'in/d.md']) await put(path)
    await put('in/.gitignore', '!c.tmp.md\nd.md\n')
    const leftOut: string[] = []
    assert.deepEqual(await listed(undefined, one => leftOut.push(one)), ['a.md', 'in/c.tmp.md'])
    assert.deepEqual(leftOut, [uri('a.tmp.md'), uri('in/d.md')])
    const wanted = await Promise.all(
      ['a.md', 'a.tmp.md', 'drafts/b.md', 'in/c.tmp.md', 'in/d.md', 'node_modules/a.md', '../a.md'].map(path =>
        files.wanted(uri(''), uri(path)),
      ),
    )
    assert.deepEqual(wanted, [true, false, false, true, false, false, false])
  })

  it('takes the UTF-16 of Windows for what it says, in documents and in .gitignore, as the command line does', async () => {
    const wide = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le')
    await writeFile(join(root, '.gitignore'), wide('draft.md\n'))
    await writeFile(join(root, 'plan.md'), wide('# Rückfall'))
    await writeFile(join(root, 'other.md'), wide('# Rückfall').swap16())
    await put('draft.md')
    assert.deepEqual(await listed(), ['other.md', 'plan.md'])
    assert.equal(await files.wanted(uri(''), uri('draft.md')), false)
    for (const one of ['plan.md', 'other.md']) assert.equal(await files.read(uri(one)), '# Rückfall')
  })

  it('waits for no pipe', async function () {
    if (process.platform === 'win32') this.skip()
    await put('a.md')
    for (const name of ['pipe.md', '.gitignore', 'slipway.yml']) execFileSync('mkfifo', [join(root, name)])
    assert.deepEqual(await listed(), ['a.md'])
    assert.equal(await files.wanted(uri(''), uri('a.md')), true)
    assert.equal(await files.read(uri('slipway.yml')), undefined)
    assert.match(log.join(), /slipway\.yml is not read: it is no file/)
  })

  it('leaves out what a setting skips, folders whole', async () => {
    for (const path of ['a.md', 'archive/b.md', 'archive/deep/c.md']) await put(path)
    assert.deepEqual(await listed(path => path === 'archive'), ['a.md'])
  })

  it('follows links to files, and no links to folders, which may lead in a circle', async () => {
    await put('in/a.md')
    await symlink(root, join(root, 'in/round'))
    await symlink(join(root, 'in/a.md'), join(root, 'b.md'))
    await symlink(join(root, 'nowhere.md'), join(root, 'c.md'))
    assert.deepEqual(await listed(), ['b.md', 'in/a.md'])
  })

  it('reads without byte order mark, and says what it does not read', async () => {
    await put('a.md', '\uFEFF# A')
    await put('big.md', 'x'.repeat(LARGEST_FILE + 1))
    assert.equal(await files.read(uri('a.md')), '# A')
    assert.equal(await files.read(uri('none.md')), undefined)
    assert.deepEqual(log, [])
    assert.equal(await files.read(uri('big.md')), undefined)
    assert.match(log[0] ?? '', /big\.md is not read/)
    assert.equal(await files.read(uri('')), undefined)
    assert.match(log[1] ?? '', /is not read: it is no file/)
  })

  it('a folder that is not there is empty', async () => {
    assert.deepEqual(await all(files, uri('nowhere')), [])
  })
})

describe('files of the editor', () => {
  const root = 'vscode-vfs://github/team/repo'
  const log: string[] = []
  const answers: Record<string, unknown> = {
    'slipway/files/list': [`${root}/a.md`, `${root}/old/b.md`, `${root}/c.txt`, 'file:///d.md', 5],
    'slipway/files/read': '\uFEFF# A',
  }
  const files = clientFiles(
    method => (method in answers ? Promise.resolve(answers[method]) : Promise.reject(new Error('unheard of'))),
    message => log.push(message),
  )

  it('are those it lists inside the folder, less what a setting skips', async () => {
    assert.deepEqual(await all(files, root, path => path.startsWith('old/')), [`${root}/a.md`])
    assert.equal(await files.wanted(root, `${root}/in/a.md`), true)
    assert.equal(await files.wanted(root, `${root}/node_modules/a.md`), false)
    assert.equal(await files.wanted(root, 'file:///a.md'), false)
  })

  it('are read through it, and by scheme', async () => {
    assert.equal(await files.read(`${root}/a.md`), '# A')
    const both = byScheme({ file: memoryFiles(new Map([['file:///x/a.md', 'disk']])) }, files)
    assert.equal(await both.read('file:///x/a.md'), 'disk')
    assert.equal(await both.read(`${root}/a.md`), '# A')
    assert.deepEqual(await all(both, 'file:///x'), ['file:///x/a.md'])
  })

  it('an editor that does not answer cannot be listed, and gives no text', async () => {
    const mute = clientFiles(
      () => Promise.reject(new Error('unheard of')),
      message => log.push(message),
    )
    await assert.rejects(all(mute, root))
    assert.equal(await mute.read(`${root}/a.md`), undefined)
    assert.equal(log.length, 1)
  })
})

async function all(files: Files, root: string, skip?: Skip, leftOut?: (uri: string) => void): Promise<string[]> {
  const found: string[] = []
  for await (const file of files.list(root, skip, leftOut)) found.push(file)
  return found
}
