/** A workspace that nobody trusts: everything is checked, what runs git or others' patterns waits until somebody does. */
import { commands, ConfigurationTarget, extensions, workspace, type Uri } from 'vscode'
import { equal, includes, ok } from './assert.js'
import { appearance, fileUri, show, until } from './editor.js'
import { slipway } from './extension.js'
import { knowsMcpServers, listedServers } from './mcpServers.js'
import { isRepository } from './repository.js'
import { click, read, readInWebview, screenshot } from './window.js'

const text = async (file: Uri): Promise<string> => new TextDecoder().decode(await workspace.fs.readFile(file))
const write = (path: string, content: string): Thenable<void> =>
  workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(content))

/** In capitals where its pattern is run. */
const OWN = '---\nartefact: rollback-plan\n---\n\n# [${TM_FILENAME/^(.*)$/${1:/upcase}/}] Plan of ${1:the harbour}\n'

/** What a person makes new into a folder of its own, as it lies there. */
async function made(command: string, folder: string, more: object = {}): Promise<string> {
  const given = { folder: fileUri(folder).toString(), version: '9.1.0', ...more }
  const [first] = [await commands.executeCommand<Uri | Uri[]>(command, given)].flat()
  return text(first!)
}

describe('An untrusted workspace', () => {
  before(async () => {
    await write('berths/slipway.yml', 'templates: own\n')
    await write('berths/own/rollback-plan.md', OWN)
  })
  after(async () => {
    await workspace.saveAll()
    await commands.executeCommand('workbench.action.closeAllEditors')
  })

  it('U-06 is judged like any other, verdict and dashboard included', async () => {
    equal(workspace.isTrusted, false, 'whether it is trusted')
    const { document } = await show('release-4.2/go-no-go.md')
    for (const rule of ['gate-without-fallback', 'risk-without-probability', 'unfilled-placeholder'])
      await appearance(document.uri, rule)
    await commands.executeCommand('slipway.showReadiness')
    equal(await readInWebview('.outcome'), 'GO WITH CONDITIONS', 'the outcome')
    includes(await read('.statusbar'), 'Restricted Mode')
    await screenshot('untrusted')
  })

  it('U-06 git is not asked who writes', async () => {
    ok(!(await made('slipway.newRiskRegister', 'berths/before')).includes('Mara Quist'), 'Git was asked')
  })

  it("P-02 U-06 the patterns of a team's template are not run, in one artefact or in a packet", async () => {
    includes(await made('slipway.newRollbackPlan', 'berths/before'), '# [] Plan of the harbour\n')
    const packet = await made('slipway.newReleasePacket', 'berths/before-all', { artefacts: ['rollback-plan'] })
    includes(packet, '# [] Plan of the harbour\n')
  })

  it('U-06 no MCP server is offered, even where a person has switched the assistants on', async function () {
    if (!(await knowsMcpServers())) return this.skip()
    await workspace.getConfiguration().update('slipway.assistants.enabled', true, ConfigurationTarget.Global)
    equal(slipway().exports.assistants(), true, 'whether the assistants are on')
    ok(!(await listedServers()).includes('Slipway'), 'It is offered')
  })

  it('U-06 all of that is there once somebody trusts it', async () => {
    await commands.executeCommand('workbench.trust.manage')
    await read('.workspace-trust-editor .monaco-button')
    await screenshot('untrusted-why')
    await click('.workspace-trust-editor .monaco-button:has-text("Trust")')
    await until(workspace.onDidGrantWorkspaceTrust, () => workspace.isTrusted)
    includes(await made('slipway.newRollbackPlan', 'berths/after'), '# [ROLLBACKPLAN.MD] Plan of the harbour\n')
    const packet = await made('slipway.newReleasePacket', 'berths/after-all', { artefacts: ['rollback-plan'] })
    includes(packet, '# [ROLLBACKPLAN.MD] Plan of the harbour\n')
    await until(extensions.onDidChange, () => extensions.getExtension('vscode.git') !== undefined)
    if (await isRepository(fileUri('berths')))
      includes(await made('slipway.newRiskRegister', 'berths/after'), 'owner: Mara Quist\n')
    if (await knowsMcpServers()) while (!(await listedServers()).includes('Slipway'));
  })
})
