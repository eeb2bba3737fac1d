/** How grave a finding is: the rule's default for the document's status, unless kind, folder or host say otherwise. */
import type { Artefact, Status } from '../model/artefact.js'
import type { ArtefactKind } from '../model/kind.js'
import type { Severity } from './finding.js'
import type { Phase, Rule } from './rule.js'

export type Level = Severity | 'off'

export const LEVELS: readonly Level[] = ['off', 'hint', 'info', 'warning', 'error']

/** One level for a rule, or one for each status that differs from the default. */
export type Setting = Level | Readonly<Partial<Record<Phase | Status, Level>>>

export type Settings = Readonly<Record<string, Setting>>

/** What a configuration says about severities; what speaks of less wins: folder, then kind, then all. */
export interface SeverityConfiguration {
  readonly rules?: Settings
  readonly kinds?: Readonly<Partial<Record<ArtefactKind, Settings>>>
  /** The last folder that matches wins. */
  readonly folders?: readonly { readonly matches: (path: string) => boolean; readonly rules: Settings }[]
}

const PHASES: Readonly<Record<Status, Phase>> = {
  draft: 'draft',
  'in-review': 'review',
  approved: 'approved',
  executed: 'approved',
}

export const phaseOf = (status: Status): Phase => PHASES[status]

export function severityOf(
  rule: Pick<Rule, 'id' | 'severity'>,
  artefact: Pick<Artefact, 'path' | 'kind' | 'status'>,
  configuration: SeverityConfiguration = {},
  overrides: Readonly<Record<string, Level>> = {},
): Level {
  const override = overrides[rule.id]
  if (override) return override
  const folders = (configuration.folders ?? [])
    .filter(folder => folder.matches(artefact.path))
    .map(folder => folder.rules)
  for (const settings of [...folders.reverse(), configuration.kinds?.[artefact.kind], configuration.rules]) {
    const level = settings && levelFor(settings[rule.id], artefact.status)
    if (level) return level
  }
  return rule.severity[phaseOf(artefact.status)]
}

function levelFor(setting: Setting | undefined, status: Status): Level | undefined {
  if (setting === undefined || typeof setting === 'string') return setting
  return setting[status] ?? setting[phaseOf(status)]
}
