/** "Release: Classify Change": asks the factors, writes type, risk score and approvers where the change is described. */
import { t } from '@vscode/l10n'
import { Range, SnippetString, window, workspace, WorkspaceEdit, Uri, type TextEditor } from 'vscode'
import { approvalFor } from '../changes/approvalMatrix.js'
import {
  classify,
  FACTORS,
  LEVELS,
  type Answers,
  type Approval,
  type Classification,
  type Level,
} from '../changes/classification.js'
import { classificationBlock, classificationKeys, withKeys } from '../changes/writing.js'
import { glance } from '../glance.js'
import { packetAround } from '../packet.js'
import type { Porch } from '../porch.js'
import { columnsOf } from '../rows/about.js'
import { lineEndOf } from '../rows/addition.js'

const TITLE = t('Classify change')

/** What was found; undefined when the person gives up or no document is open. */
export async function classifyChange({ server }: Porch, given?: unknown): Promise<Classification | undefined> {
  const editor = window.activeTextEditor
  if (editor?.document.languageId !== 'markdown') {
    await window.showInformationMessage(t('Open the change request or the change log that the change stands in.'))
    return undefined
  }
  const answers = isAnswers(given) ? given : await ask()
  if (!answers) return undefined
  const found = classify(answers)
  await server.start()
  const packet = await packetAround(Uri.joinPath(editor.document.uri, '..'), server)
  const framework = packet.find(({ kind }) => kind === 'change-framework')?.sections[0]?.text
  const about = await columnsOf([framework ?? ''], server)
  // Without an answer the framework cannot be read: the usual matrix holds.
  const approval = approvalFor(found.type, about ?? (() => false), framework)
  await write(editor, answers, found, approval)
  return found
}

/** A change request has a front matter of its own; elsewhere the block goes where the cursor stands. */
async function write(editor: TextEditor, answers: Answers, found: Classification, approval: Approval): Promise<void> {
  const { document } = editor
  const text = document.getText()
  const isRequest = glance(document.uri.path, text).kind === 'change-request'
  const keyed = isRequest ? withKeys(text, classificationKeys(found, approval)) : undefined
  if (keyed !== undefined) {
    const edit = new WorkspaceEdit()
    const end = text.length - commonEnd(text, keyed)
    const place = new Range(document.positionAt(0), document.positionAt(end))
    edit.replace(document.uri, place, keyed.slice(0, keyed.length - (text.length - end)))
    await workspace.applyEdit(edit)
    return
  }
  const block = classificationBlock(answers, found, approval, lineEndOf(text))
  await editor.insertSnippet(new SnippetString(block), editor.selection.active, {
    undoStopBefore: true,
    undoStopAfter: true,
  })
}

/** To a person; the documents say them in English. */
const SHOWN: Readonly<Record<Level, string>> = { Low: t('Low'), Medium: t('Medium'), High: t('High') }

async function ask(): Promise<Answers | undefined> {
  const situation = await pick(t('Does it restore a service that is down, or close an open attack?'), [
    { label: t('No'), description: t('the sum of the factors gives the type'), value: false },
    { label: t('Yes'), description: t('an emergency change, approved within 24 hours after'), value: true },
  ])
  if (situation === undefined) return undefined
  const said: Partial<Record<string, Level>> = {}
  for (const [factor, , asked, ...words] of FACTORS) {
    const items = LEVELS.map((level, at) => ({ label: SHOWN[level], description: words[at]!, value: level }))
    said[factor] = await pick(asked, items)
    if (!said[factor]) return undefined
  }
  const likelihood = await pick(t('Likelihood that it goes wrong'), [
    { label: SHOWN.Low, description: t('done before, rehearsed'), value: 'Low' as Level },
    { label: SHOWN.Medium, description: t('new in part'), value: 'Medium' as Level },
    { label: SHOWN.High, description: t('new, or went wrong before'), value: 'High' as Level },
  ])
  return likelihood && ({ ...said, likelihood, emergency: situation } as Answers)
}

async function pick<Value>(
  placeHolder: string,
  items: { label: string; description: string; value: Value }[],
): Promise<Value | undefined> {
  const picked = await window.showQuickPick(items, { title: TITLE, placeHolder, ignoreFocusOut: true })
  return picked?.value
}

function isAnswers(given: unknown): given is Answers {
  const answers = (given ?? {}) as Readonly<Record<string, unknown>>
  const isLevel = (value: unknown): boolean => (LEVELS as readonly unknown[]).includes(value)
  return FACTORS.every(([factor]) => isLevel(answers[factor])) && isLevel(answers['likelihood'])
}

function commonEnd(a: string, b: string): number {
  let length = 0
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++
  return length
}
