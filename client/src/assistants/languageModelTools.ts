/** The tools for language models that the manifest describes, answered by the running server. */
import {
  Disposable,
  LanguageModelTextPart,
  LanguageModelToolResult,
  lm,
  type ExtensionContext,
  type LanguageModelTool,
} from 'vscode'
import type { ServerLife } from '../server/serverLife.js'
import { askAssist } from './assist.js'

const PREFIX = 'slipway_'

/** Nothing where the editor knows no such tools. */
export function registerTools(context: ExtensionContext, server: ServerLife): Disposable | undefined {
  if (typeof lm?.registerTool !== 'function') return undefined
  const { contributes } = context.extension.packageJSON as { contributes: { languageModelTools: { name: string; displayName: string }[] } } // prettier-ignore
  return Disposable.from(
    ...contributes.languageModelTools.map(({ name, displayName }) =>
      lm.registerTool(name, toolFor(name.slice(PREFIX.length), displayName, server)),
    ),
  )
}

const toolFor = (tool: string, title: string, server: ServerLife): LanguageModelTool<Record<string, unknown>> => ({
  prepareInvocation: () => ({ invocationMessage: title }),
  // A model is told why it gets no answer by what is thrown.
  async invoke({ input }) {
    const answer = await askAssist(server, tool, input)
    if ('refused' in answer) throw new Error(answer.refused)
    return new LanguageModelToolResult([new LanguageModelTextPart(answer.text)])
  },
})
