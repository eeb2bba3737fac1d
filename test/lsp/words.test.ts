/** Holds the small translations between the protocol and the analysis. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { idOf, isUnplaced, upwards, uriOf } from '../../server/src/lsp/address.js'
import { fromFolders } from '../../server/src/lsp/fromLsp.js'
import { skipOf } from '../../server/src/lsp/settings.js'
import { choice, literal, stop } from '../../server/src/lsp/snippet.js'
import { todayIn } from '../../server/src/analysis/text/today.js'
import { systemMoment } from '../../server/src/lsp/today.js'
import { messageTurn } from '../../server/src/lsp/turn.js'

describe('addresses', () => {
  it('are the same id however a client encodes them', () => {
    const id = idOf('file:///c%3A/a%20b/%C3%A4.md')
    assert.equal(id, 'file:///c:/a b/ä.md')
    assert.equal(idOf('file:///C:/a b/ä.md'), id)
    assert.equal(idOf(uriOf(id)), id)
  })

  it('survive the way there and back', () => {
    for (const uri of ['file:///a/100%25/b%23c%3F.md', 'untitled:Untitled-1', 'vscode-vfs://github/o/r/x.md']) {
      assert.equal(uriOf(idOf(uri)), uri)
    }
    assert.equal(uriOf(idOf('untitled:a/b.md')), 'untitled:a/b.md')
    assert.notEqual(idOf('git:/a.md?v1'), idOf('git:/a.md?v2'))
    assert.throws(() => idOf('no address'))
  })

  it('of a draft are a folder of its own, or where it is going to lie', () => {
    assert.deepEqual(['untitled:Untitled-1', 'untitled:a/b.md'].map(idOf), ['untitled:Untitled-1/Untitled-1', 'untitled:a/b.md/b.md']) // prettier-ignore
    assert.equal(idOf('untitled:/C%3A/r/plan.md'), 'file:///c:/r/plan.md')
    assert.deepEqual(['untitled:Untitled-1', 'file:///r/a.md', 'untitled:/r/a.md'].map(uri => isUnplaced(idOf(uri))), [true, false, false]) // prettier-ignore
  })

  it('lead upwards to the root of their authority', () => {
    assert.deepEqual(upwards('file:///a/b/c.md', 's'), ['file:///a/b/s', 'file:///a/s', 'file:///s'])
    assert.deepEqual(upwards('vscode-vfs://host/c.md', 's'), ['vscode-vfs://host/s'])
    assert.deepEqual(upwards(idOf('untitled:One'), 's'), [])
  })
})

describe('what a client says', () => {
  it('names its folders in one of three ways', () => {
    assert.deepEqual(fromFolders({ workspaceFolders: [{ uri: 'file:///a' }, { uri: 5 }, null] }), ['file:///a'])
    assert.deepEqual(fromFolders({ workspaceFolders: null, rootUri: 'file:///a' }), ['file:///a'])
    assert.deepEqual(fromFolders({ rootPath: '/a b' }), ['file:///a%20b'])
    assert.deepEqual(fromFolders(null), [])
  })

  it('excludes files by patterns that count, folders with what lies in them', () => {
    const skip = skipOf({ '**/archive': true, '**/*.md': false, '**/*.txt': { when: '$(basename)' } }, ['tmp/**', 7])
    assert.deepEqual(['archive/a/b.md', 'x/archive', 'tmp/a.md', 'a.md', 'b.txt'].map(skip), [
      true,
      true,
      true,
      false,
      false,
    ])
    assert.equal(skipOf({ ['x'.repeat(201)]: true }, null)('x'.repeat(201)), false)
  })
})

describe('snippets', () => {
  it('escape what would be syntax', () => {
    assert.equal(literal('a $1 } \\ {'), 'a \\$1 \\} \\\\ {')
    assert.equal(stop(1, 'x}'), '${1:x\\}}')
    assert.equal(choice(2, ['a,b', 'c|d']), '${2|a\\,b,c\\|d|}')
    assert.equal(choice(3, ['only']), '${3:only}')
    assert.equal(choice(4, []), '${4:}')
  })
})

describe('time', () => {
  it('the moment is the last quarter of an hour, with what this machine’s clocks are off by', () => {
    assert.match(systemMoment(Date.UTC(2026, 0, 9, 23, 59)), /^2026-01-09T23:45:00\.000Z\[[+-]\d\d:\d\d\]$/)
    assert.match(systemMoment(Date.UTC(2026, 0, 10, 0, 1)), /^2026-01-10T00:00:00\.000Z\[/)
  })

  it('the moment says which day it is here, whichever zone this is and whatever its clocks do', () => {
    const { TZ } = process.env
    for (const [index, zone] of ['Asia/Kolkata', 'America/St_Johns', 'Pacific/Kiritimati', 'Europe/Berlin'].entries()) {
      process.env['TZ'] = zone
      // A year, in steps that meet every hour and both changes of the clocks; no moment twice, for the last one is kept.
      for (let time = Date.UTC(2020 + index, 0, 1); time < Date.UTC(2021 + index, 0, 1); time += 7 * 3_600_000) {
        const here = new Date(time)
        const day = [here.getFullYear(), here.getMonth() + 1, here.getDate()].map(part => String(part).padStart(2, '0'))
        assert.equal(todayIn(systemMoment(time), undefined), day.join('-'), `${zone} ${here.toISOString()}`)
      }
    }
    if (TZ === undefined) delete process.env['TZ']
    else process.env['TZ'] = TZ
  })

  it('a worker gives way in the order it was asked', async () => {
    const channel = new MessageChannel()
    const turn = messageTurn(channel)
    const order: number[] = []
    await Promise.all([turn().then(() => order.push(1)), turn().then(() => order.push(2))])
    assert.deepEqual(order, [1, 2])
    channel.port1.close()
  })
})
