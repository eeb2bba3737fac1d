/** Clones a template into a release folder, asks what it cannot know, opens the new file at its first tab stop. */
import { t } from '@vscode/l10n'
import { FilePermission, Uri, window, workspace } from 'vscode'
import { kindNamed } from '../../../server/src/analysis/model/kind.js'
import { packetAround } from '../packet.js'
import type { Porch } from '../porch.js'
import type { Artefact } from './artefacts.js'
import { chooseFolder, folderChoices } from './chooseFolder.js'
import { createFromSnippet } from './createFromSnippet.js'
import { freeName, nameLike, nameProblem } from './fileNames.js'
import { BrokenTemplate, readOne, teamTemplates, type Found } from '../templates/teamTemplates.js'
import { enrich } from './enrich.js'
import { fillTemplate } from './fillTemplate.js'
import { findOut } from './findOut.js'
import { answer, type Answers, type Offer, type Question } from './questions.js'

/** Answers given with the command: then nothing is asked, and what is not given gets its default. */
export interface Given extends Answers {
  /** A URI, as a string or an object. */
  readonly folder?: string | Uri
  readonly fileName?: string
  /** What to do where the file exists: open it (the default) or take the next free name. */
  readonly whenExists?: 'open' | 'rename'
}

/** What a command does with the template before it is filled. */
export type Adapt = (template: string, folder: Uri) => string | Promise<string>

/** The new file, or the existing one where that was opened; undefined when the person gives up. */
export async function newArtefact(
  artefact: Artefact,
  porch: Porch,
  argument?: unknown,
  adapt: Adapt = template => template,
): Promise<Uri | undefined> {
  const given = asGiven(argument)
  const title = t('New: {0}', artefact.label)
  let folder = given ? await givenFolder(given) : await chooseFolder(title)
  for (; folder; folder = await chooseFolder(title, { always: true })) {
    const place = await findPlace(folder, artefact.fileName, title, given)
    if (!place || place.exists) return place?.target
    const known = await findOut(folder, place.target, artefact.name, porch.server)
    const answers = await answer(known, given ?? {}, given ? undefined : asker(title))
    if (!answers) return undefined
    const template = await adapt(await templateText(artefact, porch.context.extensionUri, folder), folder)
    const release = { folder, packet: await packetAround(folder, porch.server) }
    const snippet = await enrich(artefact, fillTemplate(template, answers), release, !given)
    if (snippet === undefined) return undefined
    const problem = (await writeProblem(folder)) ?? (await createFromSnippet(place.target, snippet))
    if (problem === undefined) return place.target
    const another = t('Choose Another Folder')
    const message = t(
      '{0} cannot be created: {1}. Choose another folder, or make this one writable.',
      ...[place.target.fsPath, problem],
    )
    if (given) throw new Error(message)
    if ((await window.showErrorMessage(message, another)) !== another) return undefined
  }
  return undefined
}

export const asGiven = (argument: unknown): Given | undefined =>
  typeof argument === 'object' && argument !== null ? (argument as Given) : undefined

/** The team's template for the folder where it has one, else ours; throws where the team's is broken. */
export async function templateText({ template, own }: Artefact, extension: Uri, folder: Uri): Promise<string> {
  const found = own
    ? await readOne(Uri.parse(own, true))
    : (await teamTemplates(folder)).find(({ read }) => overridesOf(read) === template)
  const read = found?.read
  if (read && 'message' in read) throw new BrokenTemplate(found.uri, read)
  if (read) return read.text
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'templates', `${template}.md`))
  return new TextDecoder().decode(bytes)
}

const overridesOf = (read: Found['read']): string | undefined =>
  'message' in read ? read.overrides : read.template.overrides

export async function givenFolder({ folder }: Given): Promise<Uri | undefined> {
  if (typeof folder === 'string') return Uri.parse(folder, true)
  return folder ?? (await folderChoices()).map(choice => Uri.parse(choice.folder, true))[0]
}

interface Place {
  readonly target: Uri
  /** It was there already and is shown now. */
  readonly exists: boolean
}

/** Never a place where something stands: offers to open that, or another name. */
async function findPlace(folder: Uri, fileName: string, title: string, given?: Given): Promise<Place | undefined> {
  const entries = await workspace.fs.readDirectory(folder).then(
    x => x,
    () => [],
  )
  const names = new Set(entries.map(([name]) => name.toLowerCase()))
  const taken = (name: string): boolean => names.has(name.toLowerCase())
  const artefacts = entries.map(([name]) => name).filter(name => kindNamed(name) && /\.md$/i.test(name))
  const name = given?.fileName ?? nameLike(fileName, artefacts)
  if (given && /[\\/]/.test(name)) throw new Error(t('"{0}" is no plain file name.', name))
  if (!taken(name)) return { target: Uri.joinPath(folder, name), exists: false }
  const free = freeName(name, given?.version, taken)
  const rename = given ? given.whenExists === 'rename' : await askWhenExists(name, title)
  if (rename === undefined) return undefined
  if (!rename) {
    const target = Uri.joinPath(folder, entries.find(([entry]) => entry.toLowerCase() === name.toLowerCase())![0])
    await window.showTextDocument(target)
    return { target, exists: true }
  }
  const other = given
    ? free
    : await window.showInputBox({
        title,
        prompt: t('{0} exists already and is left as it is. Name of the new file:', name),
        value: free,
        valueSelection: [0, free.length - '.md'.length],
        ignoreFocusOut: true,
        validateInput: typed => nameProblem(typed.trim(), taken),
      })
  return other === undefined ? undefined : { target: Uri.joinPath(folder, other.trim()), exists: false }
}

/** True for another name, false to open the file that is there. */
async function askWhenExists(name: string, title: string): Promise<boolean | undefined> {
  const open = { label: `$(go-to-file) ${t('Open {0}', name)}`, rename: false }
  const rename = { label: `$(new-file) ${t('Create under another name…')}`, rename: true }
  const picked = await window.showQuickPick([open, rename], {
    title,
    placeHolder: t('{0} exists already in this folder', name),
    ignoreFocusOut: true,
  })
  return picked?.rename
}

export const asker =
  (title: string) =>
  async (question: Question, offer: Offer | undefined): Promise<string | undefined> =>
    window.showInputBox({
      title,
      prompt: offer ? `${question.ask} ${t('(Suggested by {0})', offer.from)}` : question.ask,
      value: offer?.value,
      placeHolder: question.example,
      ignoreFocusOut: true,
    })

/** Why nothing can be written there, as far as one can tell beforehand. */
export async function writeProblem(folder: Uri): Promise<string | undefined> {
  if (workspace.fs.isWritableFileSystem(folder.scheme) === false)
    return t('the file system "{0}" is read-only', folder.scheme)
  const stat = await workspace.fs.stat(folder).then(
    x => x,
    () => undefined,
  )
  return stat?.permissions === FilePermission.Readonly ? t('the folder is read-only') : undefined
}
