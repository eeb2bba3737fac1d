/** "Explain": opens the page of a rule, rendered. */
import { commands, Uri } from 'vscode'
import type { Porch } from '../porch.js'

export async function explainRule({ context }: Porch, rule?: unknown): Promise<void> {
  if (typeof rule !== 'string' || !/^[a-z-]+$/.test(rule)) return
  await commands.executeCommand('markdown.showPreview', Uri.joinPath(context.extensionUri, 'dist/rules', `${rule}.md`))
}
