/** The extension under test, by its identity. */
import { extensions, type Extension } from 'vscode'
import { ok } from './assert.js'

interface Exports {
  readonly ready: Promise<void>
  readonly serverState: () => string
  readonly activatedIn: number
  readonly assistants: () => boolean
  readonly answerInChat: (asked: object, stream: object) => Promise<void>
}

export function slipway(): Extension<Exports> {
  const extension = extensions.getExtension<Exports>('slipway.slipway')
  ok(extension, 'The extension slipway.slipway is not there')
  return extension
}
