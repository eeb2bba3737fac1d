/** What the extension offers to assistants in a real VS Code: nothing until it is switched on, then tools and `@release`. */
import type { Location, MarkdownString } from 'vscode'
import {
  CancellationTokenSource,
  commands,
  ConfigurationTarget,
  LanguageModelTextPart,
  lm,
  workspace,
  type Command,
  type Uri,
} from 'vscode'
import { equal, includes, ok } from './assert.js'
import { cursorBehind, show } from './editor.js'
import { slipway } from './extension.js'
import { knowsMcpServers, listedServers } from './mcpServers.js'
import { screenshot } from './window.js'

const SETTING = 'slipway.assistants.enabled'
const NAMES = ['check_artefact', 'list_gaps', 'get_verdict', 'explain_finding', 'get_requirement']

describe('Assistants', () => {
  const turn = (on: boolean | undefined) => workspace.getConfiguration().update(SETTING, on, ConfigurationTarget.Global)
  before(async () => (await slipway().activate()).ready)
  after(async () => {
    await turn(undefined)
    await commands.executeCommand('workbench.action.closeAllEditors')
  })

  /** What `@release` writes, places and buttons included. */
  async function chat(command: string | undefined, prompt = '') {
    const [texts, anchors, buttons]: [string[], Location[], Command[]] = [[], [], []]
    await slipway().exports.answerInChat(
      { command, prompt, references: [] },
      {
        markdown: (text: string | MarkdownString) => void texts.push(typeof text === 'string' ? text : text.value),
        anchor: (place: Uri | Location) => void anchors.push(place as Location),
        button: (button: Command) => void buttons.push(button),
      },
    )
    return { text: texts.join(''), anchors, buttons }
  }

  async function invoke(name: string, input: object, prefix = 'slipway_'): Promise<string> {
    const { token } = new CancellationTokenSource()
    const { content } = await lm.invokeTool(`${prefix}${name}`, { input, toolInvocationToken: undefined }, token)
    return content.map(part => (part instanceof LanguageModelTextPart ? part.value : '')).join('')
  }

  it('are off until a person switches them on, and off again', async () => {
    equal(slipway().exports.assistants(), false, 'offered by itself')
    await turn(true)
    equal(slipway().exports.assistants(), true, 'offered once switched on')
    await turn(false)
    equal(slipway().exports.assistants(), false, 'offered once switched off')
  })

  it('U-01 C-11 language-model tools are there and answer', async () => {
    await turn(true)
    // The window tells of them when it has looked at the setting; there is no event to wait for.
    const isOffered = (name: string) => lm.tools.some(tool => tool.name === `slipway_${name}`)
    while (!NAMES.every(isOffered)) await commands.getCommands(true)
    includes(await invoke('get_verdict', {}), 'Harbour 4.2')
    includes(await invoke('check_artefact', { path: 'release-4.2/release-plan.md' }), '**Release plan**')
    let refused = ''
    await invoke('check_artefact', { path: '../x.md' }).catch((error: unknown) => (refused = String(error)))
    includes(refused, 'leads upwards')
  })

  it('U-01 C-11 language-model tools refuse while nobody has switched them on', async () => {
    await turn(false)
    let refused = ''
    await invoke('get_verdict', {}).catch((error: unknown) => (refused = String(error)))
    ok(/get_verdict/.test(refused), refused || 'It answered')
  })

  it('U-01 C-11 the editor starts the MCP server and asks it, once it is switched on', async function () {
    if (!(await knowsMcpServers())) return this.skip()
    await turn(false)
    ok(!(await listedServers()).includes('Slipway'), 'It is offered by itself')
    await turn(true)
    // While the window takes in what is offered, the list comes and goes.
    while (!(await listedServers()).includes('Slipway'));
    while (!lm.tools.some(({ name }) => name === 'mcp_slipway_get_verdict'))
      await commands.executeCommand('workbench.mcp.startServer', 'slipway.slipway/Slipway')
    await screenshot('mcp-server-runs')
    includes(await invoke('get_verdict', {}, 'mcp_slipway_'), 'Harbour 4.2')
  })

  it('C-11 @release answers from the engine, with places and a way on', async () => {
    const editor = await show('release-4.2/release-plan.md')
    await cursorBehind(editor, '# ')
    const verdict = await chat('verdict')
    includes(verdict.text, 'GO WITH CONDITIONS')
    ok(verdict.anchors.length > 0, 'no place is named')
    await commands.executeCommand('vscode.open', verdict.anchors[0]!.uri, { selection: verdict.anchors[0]!.range })
    equal(verdict.buttons.map(({ command }) => command), ['slipway.showReadiness'], 'the way on') // prettier-ignore
    const rollback = await chat('rollback')
    includes(rollback.text, 'ollback plan')
    const known = await commands.getCommands(true)
    for (const { command } of rollback.buttons) ok(known.includes(command), `${command} is no command`)
    includes((await chat('explain', 'unowned-risk')).text, 'A risk nobody watches')
    includes((await chat(undefined, 'sing')).text, 'no language model is asked')
  })
})
