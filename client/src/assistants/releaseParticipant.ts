/** The chat participant `@release`: answers slash commands from the engine, without a language model. */
import {
  chat,
  Location,
  Uri,
  window,
  type ChatPromptReference,
  type ChatRequest,
  type ChatResponseStream,
  type Disposable,
} from 'vscode'
import type { ServerLife } from '../server/serverLife.js'
import { toRange } from '../server/places.js'
import { askAssist, type AssistPiece } from './assist.js'
import { questionOf, type Asking } from './questions.js'

export type Asked = Pick<ChatRequest, 'command' | 'prompt' | 'references'>
export type Stream = Pick<ChatResponseStream, 'markdown' | 'anchor' | 'button'>

/** Nothing where the editor has no chat. */
export function registerParticipant(server: ServerLife, icon: Uri): Disposable | undefined {
  if (typeof chat?.createChatParticipant !== 'function') return undefined
  const participant = chat.createChatParticipant('slipway.release', async (request, _, stream) => {
    await answerInChat(server, request, stream)
    return {}
  })
  participant.iconPath = icon
  return participant
}

export async function answerInChat(server: ServerLife, asked: Asked, stream: Stream): Promise<void> {
  const question = questionOf({ command: asked.command, prompt: asked.prompt, at: placeOf(asked.references) })
  if ('hint' in question) return stream.markdown(question.hint)
  const { tool, otherwise, buttons } = question
  let answer = await askAssist(server, tool, question.arguments)
  if (otherwise && ('refused' in answer || isEmpty(answer.data))) answer = await askAssist(server, tool, otherwise)
  if ('refused' in answer) stream.markdown(answer.refused)
  else for (const piece of answer.pieces) tell(piece, stream)
  for (const { title, command, arguments: given } of buttons)
    stream.button({ title, command, ...(given ? { arguments: [...given] } : {}) })
}

function tell(piece: AssistPiece, stream: Stream): void {
  if (typeof piece === 'string') stream.markdown(piece)
  else stream.anchor(new Location(Uri.parse(piece.uri), toRange(piece.range)), piece.label)
}

const isEmpty = (data: Readonly<Record<string, unknown>>): boolean =>
  Array.isArray(data['verdicts']) && data['verdicts'].length === 0

/** What is attached, else the cursor in the document in front. */
function placeOf(references: readonly ChatPromptReference[]): Asking['at'] {
  for (const { value } of references) {
    if (value instanceof Uri) return { path: value.toString(), line: 1 }
    if (value instanceof Location) return { path: value.uri.toString(), line: value.range.start.line + 1 }
  }
  const editor = window.activeTextEditor
  if (editor?.document.languageId !== 'markdown') return undefined
  return { path: editor.document.uri.toString(), line: editor.selection.active.line + 1 }
}
