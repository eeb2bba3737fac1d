/** The extension's entry in a web worker extension host. */
import './language.js'
import type { ExtensionContext } from 'vscode'
import { openPorch } from './activate.js'
import type { Porch } from './porch.js'

export const activate = (context: ExtensionContext): Porch['exports'] =>
  openPorch(context, async wiring => (await import('./server/connect.web.js')).connect(context, wiring)).exports
