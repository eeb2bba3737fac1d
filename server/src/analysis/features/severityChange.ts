/** Setting a rule's severity in `slipway.yml`, for every document, for a kind or for a folder. */
import { folderOf } from '../facts/fold.js'
import { readConfiguration } from '../lint/configuration.js'
import { levelGiven, phaseOf, type Level } from '../lint/severity.js'
import type { Rule } from '../lint/rule.js'
import type { Artefact } from '../model/artefact.js'
import { kindTitle } from '../model/kind.js'
import { setInYaml } from '../syntax/yamlEdit.js'
import { applyEdits, type Edit } from '../text/edit.js'

export const SCOPES = ['kind', 'folder', 'all'] as const
export type Scope = (typeof SCOPES)[number]

export interface SeverityAsked {
  readonly rule: Pick<Rule, 'id' | 'severity'>
  readonly artefact: Pick<Artefact, 'path' | 'kind' | 'status'>
  /** The configuration that is to say so, by its id, with its text; '' for one that is yet to be made. */
  readonly configuration: { readonly path: string; readonly text: string }
}

/** What the severity is now. */
export const levelNow = ({ rule, artefact, configuration: { path, text } }: SeverityAsked): Level =>
  levelGiven(rule, artefact, readConfiguration(path, text, [rule.id]).severities).level

/** In words; undefined for the folder of the configuration itself, where everything lies. */
export function scopeTitle({ artefact, configuration }: SeverityAsked, scope: Scope): string | undefined {
  if (scope === 'all') return 'all artefacts'
  if (scope === 'kind') return `every ${kindTitle(artefact.kind).toLowerCase().replace(/s$/, '')}`
  const folder = folderWithin(artefact.path, configuration.path)
  return folder === '' ? undefined : `${folder}/`
}

/** Undefined where the file cannot be read, or something else in it would still say otherwise. */
export function setSeverity(asked: SeverityAsked, scope: Scope, level: Level): Edit | undefined {
  const { artefact, configuration } = asked
  const { path, text } = configuration
  const keys = keysOf(asked, scope)
  if (!keys) return undefined
  // Where each status has its own, that of the document's status is meant.
  for (const more of [[], [artefact.status], [phaseOf(artefact.status)]]) {
    const edit = setInYaml(text, [...keys, ...more], level)
    if (!edit) continue
    const after = { ...asked, configuration: { path, text: applyEdits(text, [edit]) } }
    if (levelNow(after) === level) return edit
  }
  return undefined
}

function keysOf({ rule, artefact, configuration }: SeverityAsked, scope: Scope): readonly string[] | undefined {
  if (scope === 'all') return ['rules', rule.id]
  if (scope === 'kind') return ['kinds', artefact.kind, 'rules', rule.id]
  const folder = folderWithin(artefact.path, configuration.path)
  return folder === ''
    ? undefined
    : ['folders', `${folder.replace(/[*?[\]{}\\!]/g, String.raw`\$&`)}/**`, 'rules', rule.id]
}

const folderWithin = (document: string, configuration: string): string =>
  folderOf(document).slice(folderOf(configuration).length).replace(/\/$/, '')
