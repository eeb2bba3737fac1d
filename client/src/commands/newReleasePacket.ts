/** "Release: New Release Packet": a folder with all the artefacts that are ticked, from answers asked for once. */
import { t } from '@vscode/l10n'
import { FileType, QuickPickItemKind, Uri, window, workspace, WorkspaceEdit, type QuickPickItem } from 'vscode'
import { ARTEFACTS, type Artefact } from '../newArtefact/artefacts.js'
import { chooseFolder } from '../newArtefact/chooseFolder.js'
import { enrich } from '../newArtefact/enrich.js'
import { nameLike } from '../newArtefact/fileNames.js'
import { fillTemplate } from '../newArtefact/fillTemplate.js'
import { findOut } from '../newArtefact/findOut.js'
import { asGiven, asker, givenFolder, templateText, writeProblem, type Given } from '../newArtefact/newArtefact.js'
import { plainText, type Variables } from '../newArtefact/plainText.js'
import { answer } from '../newArtefact/questions.js'
import { snippetVariables } from '../newArtefact/snippetVariables.js'
import { packetAround } from '../packet.js'
import type { Porch } from '../porch.js'
import { isBroken, teamArtefacts, type TeamArtefact } from '../templates/teamArtefacts.js'

const TITLE = t('New release packet')
/** Written when the release is over, or for the organisation once: offered, not ticked. */
const LATER: readonly string[] = [
  'change-framework',
  'change-request',
  'change-approval',
  'change-checklist',
  'release-metrics',
  'post-release-review',
]

interface GivenPacket extends Given {
  /** Templates by name, a team's own by the file it makes; without them, all that are ticked at first. */
  readonly artefacts?: readonly string[]
}

/** The files that were made; undefined when the person gives up. */
export async function newReleasePacket(porch: Porch, argument?: unknown): Promise<readonly Uri[] | undefined> {
  const given = asGiven(argument) as GivenPacket | undefined
  const folder = given ? await givenFolder(given) : await chooseFolder(TITLE, { always: true, fresh: true })
  if (!folder) return undefined
  const names = await namesIn(folder)
  const present = ({ fileName }: Artefact): boolean => names.has(nameLike(fileName, [...names.values()]).toLowerCase())
  const team = usable(await teamArtefacts([folder]))
  const chosen = given
    ? [...ARTEFACTS, ...team].filter(one => !present(one) && (given.artefacts?.includes(nameOf(one)) ?? isFirst(one)))
    : await tick(team, present)
  if (!chosen?.length) return given && []
  const known = await findOut(folder, Uri.joinPath(folder, chosen[0]!.fileName), '', porch.server)
  const answers = await answer(known, given ?? {}, given ? undefined : asker(TITLE))
  if (!answers) return undefined
  const edit = new WorkspaceEdit()
  const files: Uri[] = []
  const fileOf = ({ fileName }: Artefact): Uri => Uri.joinPath(folder, nameLike(fileName, [...names.values()]))
  const siblings = chosen.map(artefact => ({ kind: artefact.kind, uri: fileOf(artefact).toString() }))
  const release = { folder, siblings, packet: await packetAround(folder, porch.server) }
  for (const artefact of chosen) {
    const title = [artefact.name, answers.release].filter(Boolean).join(' – ')
    const template = await templateText(artefact, porch.context.extensionUri, folder)
    const file = fileOf(artefact)
    const snippet = await enrich(artefact, fillTemplate(template, { ...answers, title }), release, !given)
    if (snippet === undefined) return undefined
    // The patterns of a template's transforms run only where the workspace is trusted.
    const variables = workspace.isTrusted ? variablesOf(file) : undefined
    const contents = new TextEncoder().encode(plainText(snippet, variables))
    edit.createFile(file, { overwrite: false, ignoreIfExists: false, contents })
    files.push(file)
  }
  const problem =
    (await writeProblem(folder)) ?? ((await workspace.applyEdit(edit)) ? undefined : t('nothing was written'))
  if (problem !== undefined) throw new Error(t('The packet in {0} cannot be created: {1}.', folder.fsPath, problem))
  await window.showTextDocument(files[0]!, { preview: false })
  return files
}

/** A broken one is told, with its place; one that stands in for ours is told where ours is ticked. */
const usable = (team: readonly TeamArtefact[]): readonly Artefact[] =>
  team.flatMap(one => {
    if (!isBroken(one)) return [one]
    const where = `${workspace.asRelativePath(one.uri)}:${one.line}`
    if (one.overrides === undefined) void window.showWarningMessage(t('{0}: {1} It is left out.', where, one.message))
    return []
  })

type Ticked = QuickPickItem & { readonly artefact?: Artefact }

async function tick(
  team: readonly Artefact[],
  present: (artefact: Artefact) => boolean,
): Promise<readonly Artefact[] | undefined> {
  const itemsOf = (artefacts: readonly Artefact[]): readonly Ticked[] =>
    artefacts
      .filter(artefact => !present(artefact))
      .map(artefact => ({ label: artefact.label, description: artefact.about, picked: isFirst(artefact), artefact }))
  const [ours, own] = [itemsOf(ARTEFACTS), itemsOf(team)]
  const separator: Ticked = { label: t("The team's templates"), kind: QuickPickItemKind.Separator }
  const there = ARTEFACTS.length + team.length - ours.length - own.length
  const picked = await window.showQuickPick([...ours, ...(own.length > 0 ? [separator, ...own] : [])], {
    title: TITLE,
    placeHolder:
      there > 0
        ? t('Which artefacts? {0} are in the folder already and stay as they are.', there)
        : t('Which artefacts?'),
    canPickMany: true,
    ignoreFocusOut: true,
  })
  return picked?.flatMap(({ artefact }) => artefact ?? [])
}

const nameOf = ({ own, template, fileName }: Artefact): string => (own === undefined ? template : fileName)

/** What a team adds is for some of its releases: offered, not ticked. */
const isFirst = ({ own, template }: Artefact): boolean => own === undefined && !LATER.includes(template)

const variablesOf = (file: Uri): Variables =>
  snippetVariables(workspace.asRelativePath(file, false), workspace.getWorkspaceFolder(file)?.name ?? '', new Date())

/** File names as they are written, by their lower case. */
async function namesIn(folder: Uri): Promise<ReadonlyMap<string, string>> {
  const entries = await workspace.fs.readDirectory(folder).then(
    x => x,
    () => [],
  )
  return new Map(entries.flatMap(([name, type]) => (type & FileType.File ? [[name.toLowerCase(), name]] : [])))
}
