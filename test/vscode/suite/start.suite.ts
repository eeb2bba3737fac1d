/** From a window without an artefact to the diagnostics of the first that is opened. */
import { ok } from './assert.js'
import { appearance, show } from './editor.js'
import { slipway } from './extension.js'
import { rest } from './window.js'

/** Milliseconds without anything to do, after which VS Code's own start is over. */
const AT_REST = 2_000

describe('The start', () => {
  it('tells how long activate() and the first diagnostics took', async () => {
    await show('README.md')
    const { activatedIn, ready } = await slipway().activate()
    await ready
    ok(activatedIn > 0, `activate() took ${activatedIn} ms`)
    console.log(`activate() took ${activatedIn.toFixed(1)} ms`)
    if (process.env['SLIPWAY_AT_REST']) await rest(AT_REST)
    const begun = performance.now()
    const { document } = await show('release-4.2/checklist.md')
    await appearance(document.uri, 'unowned-checklist-item')
    console.log(`first diagnostics after ${(performance.now() - begun).toFixed(0)} ms`)
  })
})
