/** Finds the team's templates for a folder: in the folder that the nearest `slipway.yml` names, inside the workspace. */
import { t } from '@vscode/l10n'
import { FileType, Uri, workspace } from 'vscode'
import { overriddenBy, readTeamTemplate, templatesFolder, type TeamTemplate, type Trouble } from './teamTemplate.js'

export interface Found {
  readonly uri: Uri
  readonly read: { readonly text: string; readonly template: TeamTemplate } | Trouble
}

/** A template that cannot be used, said with its file and line. */
export class BrokenTemplate extends Error {
  constructor(
    readonly uri: Uri,
    readonly trouble: Trouble,
  ) {
    super(`${workspace.asRelativePath(uri)}:${trouble.line}: ${trouble.message}`)
  }
}

const MOST_TEMPLATES = 100
const LARGEST_TEMPLATE = 256 * 1024

/** In the order of their names. */
export async function teamTemplates(folder: Uri): Promise<readonly Found[]> {
  const place = await configuredFolder(folder)
  if (!place) return []
  const entries = await workspace.fs.readDirectory(place).then(
    x => x,
    () => [],
  )
  // A link may lead out of the workspace: only what is itself a file counts.
  const names = entries.flatMap(([name, type]) => (type === FileType.File && /\.(?:md|markdown)$/i.test(name) ? [name] : []))
  return Promise.all(names.sort().slice(0, MOST_TEMPLATES).map(name => readOne(Uri.joinPath(place, name))))
}

/** One template by its address. */
export async function readOne(uri: Uri): Promise<Found> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1)
  const broken = (message: string): Found => {
    const overrides = overriddenBy(name)?.template
    return { uri, read: { line: 1, message, ...(overrides ? { overrides } : {}) } }
  }
  try {
    const bytes = await workspace.fs.readFile(uri)
    if (bytes.length > LARGEST_TEMPLATE) return broken(t('It is larger than 256 kB.'))
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const template = readTeamTemplate(name, text)
    return { uri, read: 'message' in template ? template : { text, template } }
  } catch {
    return broken(t('It cannot be read as a text in UTF-8.'))
  }
}

/** Upwards to the workspace folder; the nearest configuration decides, whether it names templates or not. */
async function configuredFolder(folder: Uri): Promise<Uri | undefined> {
  const root = workspace.getWorkspaceFolder(folder)?.uri
  if (!root) return undefined
  for (let here = folder; here.path.length >= root.path.length; here = Uri.joinPath(here, '..')) {
    const configuration = await workspace.fs.readFile(Uri.joinPath(here, 'slipway.yml')).then(
      bytes => new TextDecoder().decode(bytes),
      () => undefined,
    )
    const path = configuration === undefined ? undefined : templatesFolder(configuration)
    if (configuration !== undefined) return path === undefined ? undefined : withoutLinks(here, path.split('/'))
    if (here.path === root.path || here.path === '/') break
  }
  return undefined
}

/** The folder, unless one on the way to it is a link. */
async function withoutLinks(start: Uri, names: readonly string[]): Promise<Uri | undefined> {
  let here = start
  for (const name of names) {
    here = Uri.joinPath(here, name)
    const type = await workspace.fs.stat(here).then(
      stat => stat.type,
      () => FileType.Unknown,
    )
    if (type !== FileType.Directory) return undefined
  }
  return here
}
