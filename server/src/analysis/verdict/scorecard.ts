/** The metrics a release-metrics document holds: target, actual and trend as written, and what its own rows come to. */
import { readGrid, type Grid } from '../model/grid.js'
import { dueDay } from '../text/dueDay.js'
import { shift } from '../text/range.js'
import {
  outcomeSaid,
  type ChangeMetrics,
  type ChangeMonth,
  type ChangeOutcome,
  median,
  monthsFilled,
} from './changeMetrics.js'
import type { Place } from './reason.js'
import type { Release } from './release.js'
import { spoken, type Said, type Spoken } from '../text/said.js'

export interface Score {
  readonly name: string
  readonly target: string
  readonly actual: string
  readonly trend: string
  readonly owner: string
  /** Whether the actual value meets the target; undefined where the two cannot be compared. */
  readonly met?: boolean
  /** What the rows of releases, or else the change log, come to; undefined where neither says. */
  readonly counted?: string
  readonly countedSaid?: Said
  /** The actual value is none of those counted. */
  readonly differs?: true
  readonly place: Place
}

export interface Scorecard {
  readonly scores: readonly Score[]
  /** Of the releases it lists, by month. */
  readonly months: readonly ChangeMonth[]
}

/** Undefined where no document of the release holds metrics. */
export function scorecardOf(release: Release, changes: ChangeMetrics | undefined): Scorecard | undefined {
  const grids = release.members.flatMap(({ artefact }) =>
    artefact.template || artefact.kind !== 'release-metrics'
      ? []
      : artefact.slices.flatMap(({ start, model }) =>
          model.tree.blocks.flatMap(block =>
            block.type === 'table' ? [{ grid: readGrid(model.tree.text, block), start, document: artefact.path }] : [],
          ),
        ),
  )
  const readings = grids.flatMap(({ grid }) => readingsIn(grid))
  const scores = grids.flatMap(({ grid, start, document }) => scoresIn(grid, readings, changes, start, document))
  if (scores.length === 0 && readings.length === 0) return undefined
  return { scores, months: monthsFilled(readings.flatMap(({ month, outcome, leadDays }) => (month && outcome ? [{ month, outcome, emergency: false, leadDays }] : []))) } // prettier-ignore
}

const METRICS = {
  frequency: /frequen|how often|häufigkeit|fréquence|frecuencia|frequência|частота|頻度|频率|빈도/iu,
  success: /success|erfolg|succès|éxito|sucesso|успе|成功|성공/iu,
  leadTime: /lead ?time|durchlaufzeit|délai|plazo|prazo|リードタイム|前置时间|리드/iu,
  rollbacks: /roll ?-?back|back-?out|rückroll|retour arrière|reversi|откат|ロールバック|回滚|롤백/iu,
  emergency: /emergenc|urgent|hot-?fix|notfall|urgence|экстрен|緊急|紧急|긴급/iu,
  incidents: /incident|störung|vorfäll|инцидент|障害|インシデント|事件|장애/iu,
  preparation: /prepar|vorbereit|préparation|подготов|準備|准备|준비/iu,
  restore: /restor|recover|mttr|wiederherstell|rétabliss|восстанов|復旧|恢复|복구/iu,
} as const
type Metric = keyof typeof METRICS

/** The first that fits: "incidents caused by releases" is about incidents. */
const metricOf = (name: string): Metric | undefined =>
  (['incidents', 'restore', 'rollbacks', 'emergency', 'leadTime', 'preparation', 'success', 'frequency'] as const).find(
    metric => METRICS[metric].test(name),
  )

const COLUMNS = {
  target: /^(?:target|goal|objective|ziel|soll|cible|objectif|objetivo|obiettivo|цель|目標|目标|목표)/u,
  actual: /^(?:actual|current|reading|result|ist|réel|actuel|real|attuale|факт|実績|实际|실제)/u,
  trend: /^(?:trend|tendenz|tendance|tendencia|tendência|тренд|傾向|趋势|추세)/u,
  owner: /^(?:owner|responsible|verantwort)/u,
} as const

function scoresIn(
  grid: Grid,
  readings: readonly Reading[],
  changes: ChangeMetrics | undefined,
  start: number,
  document: string,
): Score[] {
  const at = (pattern: RegExp): number => grid.columns.findIndex(({ folded }) => pattern.test(folded))
  const [target, actual, trend, owner] = [COLUMNS.target, COLUMNS.actual, COLUMNS.trend, COLUMNS.owner].map(at) as [number, number, number, number]
  if (target < 1 || actual < 1) return []
  return grid.rows.flatMap(({ cells }): Score[] => {
    const name = cells[0]!
    if (name.text === '') return []
    const cell = (column: number): string => cells[column]?.text ?? ''
    const met = meets(cell(target), cell(actual))
    const counted = countedFor(metricOf(name.text), readings, changes)
    const values = counted?.values ?? []
    const written = numberIn(cell(actual))
    const differs = written !== undefined && values.length > 0 && !values.some(value => Math.abs(value - written) <= 0.5)
    return [{
      name: name.text,
      target: cell(target),
      actual: cell(actual),
      trend: cell(trend),
      owner: cell(owner),
      ...(met === undefined ? {} : { met }),
      ...(counted ? { counted: counted.said.english, countedSaid: counted.said.said } : {}),
      ...(differs ? { differs: true } : {}),
      place: { document, range: shift(name.range, start) },
    }]
  })
} // prettier-ignore

/** A release as its row tells it. */
interface Reading {
  readonly month: string | undefined
  readonly outcome: ChangeOutcome | undefined
  readonly leadDays: number | undefined
  readonly hours: number | undefined
  readonly incidents: number | undefined
}

const DEPLOYED = /deployed|released on|go-?live|date|ausgerollt|datum|fecha|data|дата|日付|日期|날짜/u

function readingsIn(grid: Grid): Reading[] {
  const at = (pattern: RegExp): number => grid.columns.findIndex(({ folded }, index) => index > 0 && pattern.test(folded))
  const [day, outcome] = [at(DEPLOYED), at(/outcome|result|status|ergebnis|résultat|итог|結果|结果|결과/u)]
  const [lead, preparation, incidents] = [at(METRICS.leadTime), at(METRICS.preparation), at(METRICS.incidents)]
  if (day < 0 || [outcome, lead, preparation, incidents].filter(column => column >= 0).length < 2) return []
  return grid.rows.flatMap(({ cells, blank }): Reading[] => {
    if (blank) return []
    const cell = (column: number): string => cells[column]?.text ?? ''
    return [{
      month: dueDay(cell(day), undefined)?.slice(0, 7),
      outcome: outcome < 0 ? undefined : outcomeSaid(cell(outcome)),
      leadDays: numberIn(cell(lead)),
      hours: numberIn(cell(preparation)),
      incidents: numberIn(cell(incidents)),
    }]
  })
} // prettier-ignore

interface Counted {
  readonly said: Spoken
  /** Any of them may be what was written. */
  readonly values: readonly number[]
}

function countedFor(metric: Metric | undefined, readings: readonly Reading[], changes: ChangeMetrics | undefined): Counted | undefined {
  if (metric === undefined || metric === 'restore') return undefined
  if (metric === 'emergency') return changes && ofShare(changes.emergencies, changes.finished, 'changes')
  if (readings.length === 0) return changes && countedInLog(metric, changes)
  const all = (of: (reading: Reading) => number | undefined): number[] => readings.flatMap(reading => of(reading) ?? [])
  const outcomes = readings.flatMap(({ outcome }) => outcome ?? [])
  switch (metric) {
    case 'frequency':
      return { said: spoken('{count} {count:release|releases}', { count: readings.length }), values: [readings.length] }
    case 'success':
      return ofShare(outcomes.filter(one => one === 'succeeded').length, outcomes.length, 'releases')
    case 'rollbacks':
      return ofShare(outcomes.filter(one => one === 'rolled-back').length, outcomes.length, 'releases')
    case 'leadTime':
      return ofMiddle(all(({ leadDays }) => leadDays), 'days')
    case 'preparation':
      return ofMiddle(all(({ hours }) => hours), 'hours')
    case 'incidents': {
      const counts = all(({ incidents }) => incidents)
      const sum = counts.reduce((total, one) => total + one, 0)
      return counts.length === 0 ? undefined : { said: spoken('{sum} in {count} {count:release|releases}', { sum, count: counts.length }), values: [sum] }
    }
  }
} // prettier-ignore

function countedInLog(metric: Exclude<Metric, 'emergency' | 'restore'>, changes: ChangeMetrics): Counted | undefined {
  const { outcomes, finished, leadTime, perMonth } = changes
  if (metric === 'success') return ofShare(outcomes.succeeded, finished, 'changes')
  if (metric === 'rollbacks') return ofShare(outcomes['rolled-back'], finished, 'changes')
  if (metric === 'leadTime')
    return (
      leadTime && { said: spoken('median {days} {days:day|days}', { days: leadTime.days }), values: [leadTime.days] }
    )
  if (metric === 'frequency' && perMonth !== undefined)
    return {
      said: spoken('{count} {count:change|changes} a month', { count: tenths(perMonth) }),
      values: [perMonth, finished],
    }
  return undefined
}

const ofShare = (count: number, total: number, what: string): Counted | undefined =>
  total === 0 ? undefined : { said: spoken('{percent} % ({count} of {total} {what:word})', { percent: Math.round((count / total) * 100), count, total, what }), values: [(count / total) * 100, count] } // prettier-ignore

function ofMiddle(values: readonly number[], unit: 'days' | 'hours'): Counted | undefined {
  if (values.length === 0) return undefined
  const sorted = [...values].sort((a, b) => a - b)
  const middle = median(sorted)
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length
  return {
    said: spoken(unit === 'days' ? 'median {median}, mean {mean} days' : 'median {median}, mean {mean} hours', {
      median: tenths(middle),
      mean: tenths(mean),
    }),
    values: [middle, mean],
  }
}

const tenths = (value: number): number => Math.round(value * 10) / 10

const numberIn = (text: string): number | undefined => {
  const found = /\d+(?:[.,]\d+)?/.exec(text)?.[0]
  return found === undefined ? undefined : Number(found.replace(',', '.'))
}

const AT_LEAST =
  /at least|min(?:imum|destens)?\b|[≥>]|no less|über|au moins|al menos|pelo menos|almeno|не менее|以上|至少|이상/iu
const AT_MOST =
  /at most|max(?:imum|imal)?\b|[≤<]|within|under|below|no more|höchstens|au plus|como máximo|no máximo|al massimo|не более|以下|以内|至多|이하/iu
/** Letters or a sign behind the number, without plural: "days", "%". */
const unitOf = (text: string): string =>
  (/\d[\d.,]{0,20}\s{0,3}(%|\p{L}+)/u.exec(text)?.[1] ?? '').toLowerCase().replace(/s$/, '')

function meets(target: string, actual: string): boolean | undefined {
  const [wanted, got] = [numberIn(target), numberIn(actual)]
  if (wanted === undefined || got === undefined) return undefined
  const [of, is] = [unitOf(target), unitOf(actual)]
  if (of !== is && of !== '' && is !== '') return undefined
  if (AT_LEAST.test(target)) return got >= wanted
  return AT_MOST.test(target) ? got <= wanted : undefined
}
