/** What `slipway check` is asked for. */
import { LEVELS, type Level } from '../analysis/lint/severity.js'
import { LANGUAGES, type Language } from '../l10n/table.js'
import { day } from './day.js'
import type { Given } from './given.js'
import { CouldNotRun } from './io.js'
import { readOutputs, type Output } from './outputs.js'
import type { Shard } from './report/report.js'
import { ruleNamed } from './ruleNamed.js'
import { oneOf } from './words.js'
import { spoken } from '../analysis/text/said.js'

export interface CheckRequest {
  readonly command: 'check'
  readonly paths: readonly string[]
  readonly outputs: readonly Output[]
  readonly fix: boolean
  readonly quiet: boolean
  readonly asOf: string | undefined
  readonly config: string | undefined
  /** A folder for what is found. */
  readonly cache: string | undefined
  readonly severities: Readonly<Record<string, Level>>
  /** Findings this grave or graver fail the run. */
  readonly threshold: Level
  readonly baseline: BaselineRequest | undefined
  /** A commit, tag or branch, as it was given. */
  readonly changedSince: string | undefined
  readonly verdict: boolean
  readonly shard: Shard | undefined
  readonly watch: boolean
  readonly language: Language
}

export interface BaselineRequest {
  readonly file: string
  readonly update: boolean
  readonly acceptNew: boolean
}

export function readCheck(given: Given, paths: readonly string[]): CheckRequest {
  const request: CheckRequest = {
    command: 'check',
    paths,
    outputs: readOutputs(given.all('format'), given.one('output')),
    fix: given.has('fix'),
    quiet: given.has('quiet'),
    asOf: day(given.one('as-of')),
    config: given.one('config'),
    cache: given.one('cache'),
    severities: severities(given.all('rule')),
    threshold: oneOf(LEVELS, given.one('max-severity') ?? 'error', '--max-severity'),
    baseline: baseline(given),
    changedSince: given.one('changed-since'),
    verdict: given.has('verdict'),
    shard: shard(given.one('shard')),
    watch: given.has('watch'),
    language: oneOf(LANGUAGES, given.one('language') ?? 'en', '--language'),
  }
  for (const [one, other] of APART)
    if (given.has(one) && given.has(other))
      throw new CouldNotRun(
        spoken('`--{one:raw}` and `--{other:raw}` do not go together.', { one, other }),
        spoken('Leave one of them out.'),
      )
  return request
}

/** A watched run that writes what it watches would never rest; a part must not be taken for the whole. */
const APART = [
  ['watch', 'fix'],
  ['watch', 'update-baseline'],
  ['shard', 'fix'],
  ['shard', 'update-baseline'],
  ['changed-since', 'update-baseline'],
] as const

function baseline(given: Given): BaselineRequest | undefined {
  const file = given.one('baseline')
  const update = given.has('update-baseline')
  const acceptNew = given.has('accept-new')
  if (file === undefined && (update || acceptNew))
    throw new CouldNotRun(
      update ? spoken('`--update-baseline` names no baseline.') : spoken('`--accept-new` names no baseline.'),
      spoken('Write `--baseline FILE --update-baseline`.'),
    )
  if (acceptNew && !update)
    throw new CouldNotRun(spoken('`--accept-new` changes nothing without `--update-baseline`.'), spoken('Give both.'))
  return file === undefined ? undefined : { file, update, acceptNew }
}

/** More would be a slip of the hand. */
const MOST_SHARDS = 10_000

function shard(text: string | undefined): Shard | undefined {
  if (text === undefined) return undefined
  const [, index, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number)
  if (!index || !of || index > of || of > MOST_SHARDS)
    throw new CouldNotRun(
      spoken('`--shard`: `{text:raw}` is no part of a whole.', { text }),
      spoken('Write the second of three as `2/3`.'),
    )
  return { index, of }
}

function severities(settings: readonly string[]): Record<string, Level> {
  const levels: Record<string, Level> = {}
  for (const setting of settings) {
    const equals = setting.indexOf('=')
    if (equals < 0) {
      throw new CouldNotRun(
        spoken('`--rule {setting:raw}` names no severity.', { setting }),
        spoken('Write `--rule {setting:raw}=warning`.', { setting }),
      )
    }
    const id = ruleNamed(setting.slice(0, equals), '--rule')
    levels[id] = oneOf(LEVELS, setting.slice(equals + 1), `--rule ${id}`)
  }
  return levels
}
