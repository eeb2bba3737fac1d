/** Writes a release's readiness as the body of a page: verdict, reasons, pictures, and the tables behind them. */
import { CRITERIA, type Outcome, type Weight } from '../lint/criterion.js'
import { kindTitle } from '../model/kind.js'
import type { Readiness } from '../verdict/readiness.js'
import type { Reason } from '../verdict/reason.js'
import { changesSection } from './changesSection.js'
import { gatesSection } from './gatesSection.js'
import { heatMapPicture } from './heatMapPicture.js'
import type { Leads } from './leads.js'
import { anchor, element, type Content, type Markup } from './markup.js'
import { progressPicture, STAGE_TITLES } from './progressPicture.js'
import { requirementsSection } from './requirementsSection.js'
import { partId, summary, type PartName } from './summary.js'
import { table } from './table.js'
import { timelinePicture } from './timelinePicture.js'

export const OUTCOME_TITLES: Readonly<Record<Outcome, string>> = {
  go: 'GO',
  conditions: 'GO WITH CONDITIONS',
  'no-go': 'NO-GO',
  'not-assessable': 'NOT ASSESSABLE',
}

export const WEIGHT_TITLES: Readonly<Record<Exclude<Weight, 'off'>, string>> = {
  'no-go': 'Against it',
  condition: 'Conditions',
  note: 'To know',
}

export function readinessSection(readiness: Readiness, leads: Leads): Markup {
  const { verdict } = readiness
  const part = (name: PartName | undefined, title: string, content: Content, nothing: string): Markup =>
    element(
      'section',
      name ? { id: partId(readiness, name), tabindex: -1 } : {},
      element('h2', {}, title),
      content === undefined ? element('p', { class: 'about' }, nothing) : content,
    )
  const days = [verdict.asOf && `as of ${verdict.asOf}`, verdict.goLive && `go-live ${verdict.goLive}`]
  return element(
    'section',
    { class: 'release' },
    element(
      'header',
      {},
      element('h1', {}, verdict.release),
      element('p', { class: `outcome ${verdict.outcome}` }, OUTCOME_TITLES[verdict.outcome]),
      element('p', { class: 'about' }, [...days, `${verdict.documents.length} documents`].filter(Boolean).join(' · ')),
      verdict.because !== undefined && element('p', {}, verdict.because),
    ),
    verdict.because === undefined && summary(readiness),
    element('div', { id: partId(readiness, 'reasons'), tabindex: -1 }, reasons(verdict.reasons, leads)),
    part(
      'timeline',
      'Timeline',
      timelinePicture(readiness, ({ place }) => leads(place)),
      'No dated milestone and no window is in these documents.',
    ),
    part('risks', 'Risks', risks(readiness, leads), 'No open risk is in these documents.'),
    part('gates', 'Gates', gatesSection(readiness.gates, leads), 'No gate is in these documents.'),
    part('checklists', 'Checklists', checklists(readiness, leads), 'No checklist is in these documents.'),
    part(
      'requirements',
      'Requirements',
      requirementsSection(readiness, leads),
      'No traceability matrix is in these documents.',
    ),
    part(
      'changes',
      'Changes',
      changesSection(readiness, leads),
      'No change log and no release metrics are in these documents.',
    ),
    part(undefined, 'Who owns how much', owners(readiness), 'Nobody owns anything in these documents.'),
    part(undefined, 'Expected artefacts', artefacts(readiness, leads), 'No artefact is expected.'),
    element('p', { class: 'about' }, 'The documents were judged, not the world.'),
  )
}

function reasons(all: readonly Reason[], leads: Leads): Markup[] {
  return (['no-go', 'condition', 'note'] as const).flatMap(weight => {
    const own = all.filter(reason => reason.weight === weight)
    return own.length === 0
      ? []
      : [
          element(
            'div',
            { class: `reasons ${weight}` },
            element('h2', {}, WEIGHT_TITLES[weight]),
            byCriterion(own).map(list => criterion(list, leads)),
          ),
        ]
  })
}

/** Long lists fold: the first few stand open. */
const SHOWN = 3

function criterion(reasons: readonly Reason[], leads: Leads): Markup {
  const { help, remedy: usual } = CRITERIA[reasons[0]!.criterion]
  const item = ({ message, place, remedy }: Reason): Markup =>
    element(
      'li',
      {},
      message,
      place && [' ', anchor(leads(place), leads(place).label)],
      remedy !== usual && element('span', { class: 'remedy' }, ` ${remedy}`),
    )
  const [first, rest] = [reasons.slice(0, SHOWN), reasons.slice(SHOWN)]
  return element(
    'section',
    {},
    element('h3', {}, `${help} `, element('span', { class: 'count' }, reasons.length)),
    element('p', { class: 'remedy' }, withCode(usual)),
    element('ul', {}, first.map(item)),
    rest.length > 0 &&
      element('details', {}, element('summary', {}, `${rest.length} more`), element('ul', {}, rest.map(item))),
  )
}

/** Our own words: what stands between backticks is code. */
const withCode = (text: string): Content =>
  text.split('`').map((piece, index) => (index % 2 === 1 ? element('code', {}, piece) : piece))

const byCriterion = (reasons: readonly Reason[]): Reason[][] => [
  ...reasons
    .reduce((groups, reason) => {
      const there = groups.get(reason.criterion)
      if (there) there.push(reason)
      else groups.set(reason.criterion, [reason])
      return groups
    }, new Map<string, Reason[]>())
    .values(),
]

function risks({ risks: map }: Readiness, leads: Leads): Content {
  const picture = heatMapPicture(map, ({ place }) => leads(place))
  const unrated = map.unrated.map(({ id, name, place }) => element('li', {}, anchor(leads(place), id), ` ${name}`))
  if (!picture && unrated.length === 0 && map.settled === 0) return undefined
  return [
    picture,
    unrated.length > 0 && [element('h3', {}, 'Not rated'), element('ul', {}, unrated)],
    map.settled > 0 && element('p', { class: 'about' }, `${map.settled} closed or accepted.`),
  ]
}

function checklists({ progress }: Readiness, leads: Leads): Content {
  const picture = progressPicture(progress)
  if (!picture) return undefined
  const rows = progress.map(({ stage, role, done, total, open }) => [
    STAGE_TITLES[stage],
    role || 'nobody',
    `${done} of ${total}`,
    open.length === 0
      ? 'nothing'
      : element(
          'details',
          {},
          element('summary', {}, `${open.length} open`),
          element(
            'ul',
            {},
            open.map(({ name, place }) => element('li', {}, anchor(leads(place), name))),
          ),
        ),
  ])
  return [picture, table('By phase and role', ['Phase', 'Role', 'Done', 'Open'], rows)]
}

function owners({ owners: all }: Readiness): Content {
  if (all.length === 0) return undefined
  const most = Math.max(...all.map(({ total }) => total))
  const rows = all.map(({ name, total, open, counts }) => [
    name || 'nobody',
    [bar(total / most), ` ${total}`],
    open,
    counts.milestone || '',
    counts.gate || '',
    counts.risk || '',
    counts.checklistItem || '',
    counts.requirement || '',
  ])
  return table('', ['Owner', 'Owns', 'Open', 'Milestones', 'Gates', 'Risks', 'Items', 'Requirements'], rows)
}

const bar = (share: number): Markup =>
  element(
    'svg',
    { class: 'bar', viewBox: '0 0 100 10', 'aria-hidden': 'true' },
    element('rect', { x: 0, y: 0, width: Math.max(1, Math.round(share * 100)), height: 10 }),
  )

function artefacts({ verdict: { artefacts: all } }: Readiness, leads: Leads): Content {
  if (all.length === 0) return undefined
  const rows = all.map(({ kind, state, documents }) => [
    kindTitle(kind),
    element('span', { class: `state ${state}` }, state === 'inside' ? 'in another document' : state),
    documents.map((document, index) => [
      index > 0 && ', ',
      anchor(leads({ document, range: [0, 0] }), leads({ document, range: [0, 0] }).label.replace(/:\d+$/, '')),
    ]),
  ])
  return table('', ['Artefact', 'State', 'Where'], rows)
}
