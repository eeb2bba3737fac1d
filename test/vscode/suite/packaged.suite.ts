/** That the extension under test is the one people install, not the one of this checkout. */
import { workspace } from 'vscode'
import { equal, includes } from './assert.js'
import { slipway } from './extension.js'

describe('The packaged extension', () => {
  it('U-06 runs from where it was installed', async () => {
    const { extensionPath, packageJSON } = slipway()
    includes(extensionPath.replaceAll('\\', '/'), `/extensions/slipway.slipway-${packageJSON.version}`)
    await slipway().activate()
  })

  it('U-06 holds what it runs, and neither sources nor tests', async () => {
    const entries = await workspace.fs.readDirectory(slipway().extensionUri)
    const names = entries.map(([name]) => name)
    for (const name of ['dist', 'snippets', 'templates']) equal(names.includes(name), true, name)
    for (const name of ['client', 'server', 'test', 'scripts', 'node_modules']) equal(names.includes(name), false, name)
  })

  it('U-06 is no ES module, which web hosts of newer versions would refuse', () => {
    equal(slipway().packageJSON.type, undefined, 'type')
  })
})
