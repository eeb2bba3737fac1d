/** Holds how often a crashed server comes back, and that nobody hears of a session that is over. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { RestartBudget } from '../../client/src/server/restartBudget.js'
import { ServerLife, type Session } from '../../client/src/server/serverLife.js'

/** A server that can be told to crash, at its start or later. */
function bench(fails: (start: number) => boolean = () => false) {
  const bench = { starts: 0, stops: 0, states: [] as string[], crash: () => {}, now: 0 }
  const session: Session = {
    stop: async () => void bench.stops++,
    request: async <Result>() => 'answer' as Result,
  }
  const connect = async (closed: () => void): Promise<Session> => {
    bench.starts++
    bench.crash = closed
    if (fails(bench.starts)) throw new Error('no such file')
    return session
  }
  const life = new ServerLife(
    connect,
    state => bench.states.push(state),
    () => bench.now,
    new RestartBudget(2, 1000),
  )
  return Object.assign(bench, { life })
}

describe('the life of the language server', () => {
  it('starts once, however often it is asked to', async () => {
    const all = bench()
    await Promise.all([all.life.start(), all.life.start()])
    await all.life.start()
    assert.deepEqual([all.starts, all.life.state], [1, 'running'])
  })

  it('comes back after a crash, a few times, then waits for a person', async () => {
    const all = bench()
    await all.life.start()
    for (const state of ['running', 'running', 'failed']) {
      all.crash()
      await all.life.start()
      assert.equal(all.life.state, state)
    }
    assert.equal(all.starts, 3)
    await all.life.start()
    assert.equal(all.starts, 3, 'a document opened later does not start it again')
    await all.life.restart()
    assert.deepEqual([all.starts, all.life.state], [4, 'running'])
  })

  it('forgives crashes that lie far apart', async () => {
    const all = bench()
    await all.life.start()
    for (let hour = 1; hour <= 5; hour++) {
      all.now = hour * 3_600_000
      all.crash()
      await all.life.start()
    }
    assert.equal(all.life.state, 'running')
  })

  it('tries again when the start itself fails, and gives up after a few', async () => {
    const once = bench(start => start === 1)
    await once.life.start()
    assert.deepEqual([once.starts, once.life.state], [2, 'running'])
    const always = bench(() => true)
    await always.life.start()
    assert.deepEqual([always.starts, always.life.state], [3, 'failed'])
  })

  it('stops the old server on restart and ignores late news of its end', async () => {
    const all = bench()
    await all.life.start()
    const lateNews = all.crash
    await all.life.restart()
    lateNews()
    assert.deepEqual([all.starts, all.stops, all.life.state], [2, 1, 'running'])
    assert.deepEqual(all.states, ['starting', 'running', 'off', 'starting', 'running'])
  })

  it('answers nothing without a server, and after a stop', async () => {
    const all = bench()
    assert.equal(await all.life.ask('slipway/people', {}), undefined)
    await all.life.start()
    assert.equal(await all.life.ask('slipway/people', {}), 'answer')
    await all.life.stop()
    assert.deepEqual([await all.life.ask('slipway/people', {}), all.stops, all.life.state], [undefined, 1, 'off'])
  })

  it('stops a server that was told to go while it was starting', async () => {
    const all = bench()
    const starting = all.life.start()
    await all.life.stop()
    await starting
    assert.deepEqual([all.stops, all.life.state], [1, 'off'])
  })
})
