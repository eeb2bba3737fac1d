/** Tasks "check" and "verdict" for each folder of the workspace: the command line in a terminal, its findings among the problems. */
import { t } from '@vscode/l10n'
import { ProcessExecution, Task, TaskScope, Uri, workspace, type TaskProvider, type WorkspaceFolder } from 'vscode'
import { argumentsOf, definitionOf, type Definition } from './command.js'

export const TASK_TYPE = 'slipway'
const MATCHER = '$slipway'

/** @param node the program that runs the command line: the one that runs the extension */
export const taskProvider = (home: Uri, node: string): TaskProvider => ({
  provideTasks: () =>
    // A program works on a disk.
    (workspace.workspaceFolders ?? [])
      .filter(({ uri }) => uri.scheme === 'file')
      .flatMap(folder => [
        taskOf({ type: 'slipway', command: 'check' }, folder, home, node),
        taskOf({ type: 'slipway', command: 'verdict' }, folder, home, node),
      ]),
  resolveTask: ({ definition, scope }) => {
    const own = definitionOf(definition)
    const folder = typeof scope === 'object' ? scope : workspace.workspaceFolders?.[0]
    // The definition goes back as it came: by it the editor knows the task again.
    return own && taskOf(own, folder, home, node, definition as Definition)
  },
})

function taskOf(
  own: Definition,
  folder: WorkspaceFolder | undefined,
  home: Uri,
  node: string,
  definition: Definition = own,
): Task {
  const name = own.command === 'check' ? t('check the release documents') : t('say whether the releases are ready')
  const run = new ProcessExecution(node, [Uri.joinPath(home, 'dist/cli.js').fsPath, ...argumentsOf(own)], {
    ...(folder ? { cwd: folder.uri.fsPath } : {}),
    // Where the editor's own program runs extensions, it runs scripts only when it is told to.
    env: { ELECTRON_RUN_AS_NODE: '1', NO_COLOR: '1' },
  })
  const task = new Task(
    definition,
    folder ?? TaskScope.Workspace,
    name,
    'slipway',
    run,
    own.command === 'check' ? [MATCHER] : [],
  )
  task.presentationOptions = { clear: true }
  return task
}
