/** "Release: New Release Packet": a folder with all the artefacts that are ticked, from answers asked for once. */
import { FileType, Uri, window, workspace, WorkspaceEdit } from 'vscode'
import { fillLinks } from '../filling/links.js'
import { ARTEFACTS, type Artefact } from '../newArtefact/artefacts.js'
import { chooseFolder } from '../newArtefact/chooseFolder.js'
import { nameLike } from '../newArtefact/fileNames.js'
import { fillTemplate } from '../newArtefact/fillTemplate.js'
import { findOut } from '../newArtefact/findOut.js'
import { asGiven, asker, givenFolder, templateText, writeProblem, type Given } from '../newArtefact/newArtefact.js'
import { plainText } from '../newArtefact/plainText.js'
import { answer } from '../newArtefact/questions.js'
import { packetAround } from '../packet.js'
import type { Porch } from '../porch.js'

const TITLE = 'New release packet'
/** Written when the release is over, or for the organisation once: offered, not ticked. */
const LATER: readonly string[] = [
  'change-framework',
  'change-request',
  'change-approval',
  'release-metrics',
  'post-release-review',
]

interface GivenPacket extends Given {
  /** Templates by name; without them, all that are ticked at first. */
  readonly artefacts?: readonly string[]
}

/** The files that were made; undefined when the person gives up. */
export async function newReleasePacket(porch: Porch, argument?: unknown): Promise<readonly Uri[] | undefined> {
  const given = asGiven(argument) as GivenPacket | undefined
  const folder = given ? await givenFolder(given) : await chooseFolder(TITLE, { always: true, fresh: true })
  if (!folder) return undefined
  const names = await namesIn(folder)
  const present = ({ fileName }: Artefact): boolean => names.has(nameLike(fileName, [...names.values()]).toLowerCase())
  const chosen = given
    ? ARTEFACTS.filter(one => !present(one) && (given.artefacts?.includes(one.template) ?? isFirst(one)))
    : await tick(present)
  if (!chosen?.length) return given && []
  const known = await findOut(folder, Uri.joinPath(folder, chosen[0]!.fileName), '', porch.server)
  const answers = await answer(known, given ?? {}, given ? undefined : asker(TITLE))
  if (!answers) return undefined
  const edit = new WorkspaceEdit()
  const files: Uri[] = []
  const fileOf = ({ fileName }: Artefact): Uri => Uri.joinPath(folder, nameLike(fileName, [...names.values()]))
  const siblings = chosen.map(artefact => ({ kind: artefact.kind, uri: fileOf(artefact).toString() }))
  const linked = [...siblings, ...(await packetAround(folder, porch.server))]
  for (const artefact of chosen) {
    const title = [artefact.name, answers.release].filter(Boolean).join(' – ')
    const template = await templateText(artefact, porch.context.extensionUri, folder)
    const file = fileOf(artefact)
    const snippet = fillLinks(fillTemplate(template, { ...answers, title }), linked, folder.toString())
    const contents = new TextEncoder().encode(plainText(snippet))
    edit.createFile(file, { overwrite: false, ignoreIfExists: false, contents })
    files.push(file)
  }
  const problem =
    (await writeProblem(folder)) ?? ((await workspace.applyEdit(edit)) ? undefined : 'nothing was written')
  if (problem !== undefined) throw new Error(`The packet in ${folder.fsPath} cannot be created: ${problem}.`)
  await window.showTextDocument(files[0]!, { preview: false })
  return files
}

async function tick(present: (artefact: Artefact) => boolean): Promise<readonly Artefact[] | undefined> {
  const items = ARTEFACTS.filter(artefact => !present(artefact)).map(artefact => ({
    label: artefact.name,
    description: artefact.about,
    picked: isFirst(artefact),
    artefact,
  }))
  const there = ARTEFACTS.length - items.length
  const picked = await window.showQuickPick(items, {
    title: TITLE,
    placeHolder:
      there > 0 ? `Which artefacts? ${there} are in the folder already and stay as they are.` : 'Which artefacts?',
    canPickMany: true,
    ignoreFocusOut: true,
  })
  return picked?.map(({ artefact }) => artefact)
}

const isFirst = ({ template }: Artefact): boolean => !LATER.includes(template)

/** File names as they are written, by their lower case. */
async function namesIn(folder: Uri): Promise<ReadonlyMap<string, string>> {
  const entries = await workspace.fs.readDirectory(folder).then(
    x => x,
    () => [],
  )
  return new Map(entries.flatMap(([name, type]) => (type & FileType.File ? [[name.toLowerCase(), name]] : [])))
}
