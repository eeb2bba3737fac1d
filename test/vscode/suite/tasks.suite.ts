/** The tasks in a real window: the command line in a terminal, its findings among the problems. Runs last: it filters them. */
import { commands, tasks, workspace, type Task, type TaskProcessEndEvent } from 'vscode'
import { equal, includes } from './assert.js'
import { fileUri, show } from './editor.js'
import { slipway } from './extension.js'
import { click, hasWindow, read, screenshot, type } from './window.js'

/** Runs a task to its end, and tells the exit code. */
async function run(task: Task): Promise<number | undefined> {
  const ended = new Promise<TaskProcessEndEvent>(resolve => {
    const subscription = tasks.onDidEndTaskProcess(event => {
      if (event.execution.task.name !== task.name) return
      subscription.dispose()
      resolve(event)
    })
  })
  await tasks.executeTask(task)
  return (await ended).exitCode
}

/** Found in a document that no other suite has opened. */
const PLAN = `---
artefact: release-plan
---

# Plan

| Milestone | Date | Owner |
| --- | --- | --- |
| Ferry berth |  | SRE Lead |
`
const SAID = 'The milestone "Ferry berth" has no date'
const ROW = `.markers-panel .monaco-list-row:has-text('${SAID}')`

describe('Tasks', () => {
  before(async () => {
    await slipway().activate()
    await workspace.fs.writeFile(fileUri('bay/Plan.md'), new TextEncoder().encode(PLAN))
  })
  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors')
    await workspace.fs.delete(fileUri('bay'), { recursive: true })
  })

  it('K-04 "check" puts what the command line finds among the problems', async () => {
    const offered = await tasks.fetchTasks({ type: 'slipway' })
    equal(offered.map(({ definition }) => String(definition['command'])).join(), 'check,verdict', 'tasks')
    equal(await run(offered[0]!), 0, 'exit code of the check')
    // The extension host is not told of the problems under its own name: a person sees them.
    if (!(await hasWindow())) return
    await commands.executeCommand('workbench.actions.view.problems')
    await click('.viewpane-filter input')
    await type('ferry')
    includes((await read(ROW)).replaceAll('\u00a0', ' '), '[Ln 9, Col 3]')
    await screenshot('task-problems')
  })

  it('K-04 a document that is opened then says nothing twice', async function () {
    if (!(await hasWindow())) return this.skip()
    await show('bay/Plan.md')
    // A finding of the server leads to its rule's page.
    await read(`${ROW} a:has-text('undated-milestone')`)
    equal((await read(`${ROW} >> text=undated-milestone`)).split('\n').length, 1, 'times it is told')
    await screenshot('task-opened')
  })
})
