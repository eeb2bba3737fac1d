/** Writes what is in force at a path, for people and for machines; docs/configuration.md describes the JSON. */
import type { EffectiveSettings, Origin } from '../../analysis/features/effective.js'
import type { Status } from '../../analysis/model/artefact.js'
import { LEVELS } from '../../analysis/lint/severity.js'
import type { Page } from './human.js'
import { harmless, widthIn } from './width.js'
import { phrase, type Phrase, type Say } from '../../analysis/text/said.js'

export interface Shown {
  /** As people read it, as are the file names below. */
  readonly path: string
  readonly configuration: string | undefined
  readonly settings: EffectiveSettings
  /** In the configuration, counted from 1; undefined where the origin is another. */
  readonly line: (origin: Origin) => number | undefined
}

/** Raised when a reader of the format would have to change. */
const VERSION = 1

export function effectiveJson({ path, configuration, settings, line }: Shown): string {
  const origin = (of: Origin) =>
    of.from === 'configuration'
      ? { from: of.from, file: configuration, line: line(of), key: of.keys }
      : { from: of.from }
  const { kind, status = null, rules } = settings
  const severity = ({ level, origin: of }: EffectiveSettings['rules'][number]['severity']['draft']) => ({
    level,
    origin: origin(of),
  })
  return (
    JSON.stringify(
      {
        version: VERSION,
        path,
        configuration: configuration ?? null,
        kind: { value: kind.value ?? null, because: kind.because, origin: origin(kind.origin) },
        status,
        settings: Object.fromEntries(
          settings.settings.map(one => [one.key, { value: one.value ?? null, origin: origin(one.origin) }]),
        ),
        rules: Object.fromEntries(
          rules.map(({ id, severity: { draft, review, approved }, now }) => [
            id,
            {
              ...(now ? severity(now) : {}),
              severity: { draft: severity(draft), review: severity(review), approved: severity(approved) },
            },
          ]),
        ),
      },
      undefined,
      2,
    ) + '\n'
  )
}

export function effectiveText({ path, configuration, settings, line }: Shown, { colours, say }: Page): string {
  const ofDocument = say('the document')
  const from = (origin: Origin): string => {
    if (origin.from !== 'configuration') return colours.dim(origin.from === 'default' ? say('default') : ofDocument)
    return harmless(`${configuration}:${line(origin)}  ${origin.keys.join(' › ')}`)
  }
  const { kind, status, rules } = settings
  const rows: Row[] = [
    ['kind', kind.value ?? 'none', from(kind.origin)],
    ...(status ? [['status', status, colours.dim(ofDocument)] as Row] : []),
    ...settings.settings.map(({ key, value, origin }): Row => [key, written(value, say), from(origin)]),
  ]
  const severities = rules.map(({ id, now, severity }): Row => {
    if (now) return [id, now.level, from(now.origin)]
    const each = [severity.draft, severity.review, severity.approved]
    const origins = [...new Set(each.map(({ origin }) => from(origin)))]
    return [id, each.map(({ level }) => level.padEnd(LONGEST)).join(' '), origins.join(', ')]
  })
  return [
    colours.underline(harmless(path)),
    `  ${harmless(configuration ? say('settings of {configuration:raw}', { configuration }) : say('no slipway.yml above it: everything is as it comes'))}`,
    `  ${harmless(say({ english: kind.because, said: kind.said }))}`,
    '',
    ...columns(rows),
    '',
    say(status ? RULES_FOR[status] : 'Rules in draft, in review and approved'),
    ...columns(severities),
    '',
  ].join('\n')
}

const RULES_FOR: Readonly<Record<Status, Phrase>> = {
  draft: phrase('Rules for an artefact that is draft'),
  'in-review': phrase('Rules for an artefact in review'),
  approved: phrase('Rules for an artefact that is approved'),
  executed: phrase('Rules for an artefact that is executed'),
}

type Row = readonly [name: string, value: string | readonly string[], from: string]

const LONGEST = Math.max(...LEVELS.map(level => level.length))

/** A longer value goes on in the next line, between two of its items. */
const WIDEST = 48

function columns(rows: readonly Row[]): string[] {
  const wrapped = rows.map(([name, value, from]) => [name, wrap(value), from] as const)
  const names = Math.max(...rows.map(([name]) => name.length))
  const values = Math.min(WIDEST, Math.max(...wrapped.flatMap(([, lines]) => lines.map(widthIn))))
  return wrapped.flatMap(([name, [first = '', ...more], from]) => [
    `  ${name.padEnd(names)}  ${first}${' '.repeat(Math.max(0, values - widthIn(first)))}  ${from}`,
    ...more.map(line => `  ${' '.repeat(names)}  ${line}`),
  ])
}

function wrap(value: string | readonly string[]): string[] {
  if (typeof value === 'string') return [value]
  const lines: string[] = []
  for (const [at, item] of value.entries()) {
    const piece = at < value.length - 1 ? `${item},` : item
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + piece.length <= WIDEST) lines[lines.length - 1] = `${last} ${piece}`
    else lines.push(piece)
  }
  return lines
}

/** In YAML's short form, which everybody reads. */
function written(value: unknown, say: Say): string | string[] {
  if (value === undefined) return say('not set')
  if (Array.isArray(value)) return value.length > 0 ? value.map(inline) : '[]'
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).map(([key, one]) => `${key}: ${inline(one)}`)
  return inline(value)
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (typeof value !== 'object' || value === null) return harmless(String(value))
  const entries = Object.entries(value).map(([key, one]) => `${harmless(key)}: ${inline(one)}`)
  return `{ ${entries.join(', ')} }`
}
