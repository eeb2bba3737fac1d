/** Starts the server's process, which needs a while until it listens: meanwhile the language client is loaded. */
import { fork, type ChildProcess } from 'node:child_process'
import type { ExtensionContext } from 'vscode'
import { compiledFolder } from './compiled.js'

/** It speaks over its standard streams, and ends with this process. */
export function forkServer(context: ExtensionContext): ChildProcess {
  const server = fork(context.asAbsolutePath('dist/server.js'), ['--stdio', `--clientProcessId=${process.pid}`], {
    silent: true,
    // Those of an extension host that is debugged would have both listen at one port.
    execArgv: [],
    env: {
      ...process.env,
      ELECTRON_RUN_AS_NODE: '1',
      ELECTRON_NO_ASAR: '1',
      NODE_COMPILE_CACHE: compiledFolder(context).fsPath,
    },
  })
  // One that does not start ends its streams, which the language client hears.
  server.on('error', () => {})
  return server
}
