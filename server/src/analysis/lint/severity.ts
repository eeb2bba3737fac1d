/** How grave a finding is: the rule's default for the document's status, unless kind, folder or host say otherwise. */
import type { Artefact, Status } from '../model/artefact.js'
import type { ArtefactKind } from '../model/kind.js'
import { SEVERITIES, type Severity } from './finding.js'
import type { Phase, Rule } from './rule.js'

export type Level = Severity | 'off'

/** The gravest last. */
export const LEVELS: readonly Level[] = ['off', ...[...SEVERITIES].reverse()]

/** One level for a rule, or one for each status that differs from the default. */
export type Setting = Level | Readonly<Partial<Record<Phase | Status, Level>>>

export type Settings = Readonly<Record<string, Setting>>

/** What a configuration says about severities; what speaks of less wins: folder, then kind, then all. */
export interface SeverityConfiguration {
  readonly rules?: Settings
  readonly kinds?: Readonly<Partial<Record<ArtefactKind, Settings>>>
  /** The last folder that matches wins. */
  readonly folders?: readonly {
    readonly pattern: string
    readonly matches: (path: string) => boolean
    readonly rules: Settings
  }[]
}

const PHASES: Readonly<Record<Status, Phase>> = {
  draft: 'draft',
  'in-review': 'review',
  approved: 'approved',
  executed: 'approved',
}

export const phaseOf = (status: Status): Phase => PHASES[status]

/** A level, and the keys of the setting that gave it from the outermost on; none: the rule's own default. */
export interface GivenLevel {
  readonly level: Level
  readonly keys?: readonly string[]
}

export function severityOf(
  rule: Pick<Rule, 'id' | 'severity'>,
  artefact: Pick<Artefact, 'path' | 'kind' | 'status'>,
  configuration?: SeverityConfiguration,
  overrides: Readonly<Record<string, Level>> = {},
): Level {
  // Asked of every rule for every document.
  const usual = configuration ? undefined : rule.severity[phaseOf(artefact.status)]
  return overrides[rule.id] ?? usual ?? levelGiven(rule, artefact, configuration).level
}

export function levelGiven(
  { id, severity }: Pick<Rule, 'id' | 'severity'>,
  { path, kind, status }: Pick<Artefact, 'path' | 'status'> & { readonly kind: ArtefactKind | undefined },
  configuration?: SeverityConfiguration,
): GivenLevel {
  const usual = { level: severity[phaseOf(status)] }
  if (!configuration) return usual
  const { folders = [], kinds, rules } = configuration
  const matching = folders.filter(folder => folder.matches(path)).reverse()
  const said = [
    ...matching.map(folder => ({ setting: folder.rules[id], keys: ['folders', folder.pattern, 'rules', id] })),
    ...(kind ? [{ setting: kinds?.[kind]?.[id], keys: ['kinds', kind, 'rules', id] }] : []),
    { setting: rules?.[id], keys: ['rules', id] },
  ]
  for (const { setting, keys } of said) {
    if (typeof setting === 'string') return { level: setting, keys }
    for (const word of [status, phaseOf(status)]) {
      const level = setting?.[word]
      if (level) return { level, keys: [...keys, word] }
    }
  }
  return usual
}
