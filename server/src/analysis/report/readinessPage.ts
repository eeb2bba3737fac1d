/** Writes a release's readiness as the body of a page: verdict, reasons, pictures, and the tables behind them. */
import { CRITERIA, TOLD_WEIGHTS } from '../lint/criterion.js'
import { kindTitle } from '../model/kind.js'
import type { ExpectedArtefact } from '../verdict/artefacts.js'
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
import { groundsOf, OUTCOME_TITLES, WEIGHT_TITLES } from './verdictWords.js'
import { timelinePicture } from './timelinePicture.js'
import { phrase, sayEnglish, sayKnown, type Phrase, type Say } from '../text/said.js'

export function readinessSection(readiness: Readiness, leads: Leads, say = sayEnglish): Markup {
  const { verdict } = readiness
  const part = (name: PartName | undefined, title: string, content: Content, nothing: string): Markup =>
    element(
      'section',
      name ? { id: partId(readiness, name), tabindex: -1 } : {},
      element('h2', {}, title),
      content === undefined ? element('p', { class: 'about' }, nothing) : content,
    )
  return element(
    'section',
    { class: 'release' },
    element(
      'header',
      {},
      element('h1', {}, verdict.release),
      element('p', { class: `outcome ${verdict.outcome}` }, say(OUTCOME_TITLES[verdict.outcome])),
      element('p', { class: 'about' }, groundsOf(verdict, say).join(' · ')),
      verdict.because !== undefined && element('p', {}, say({ english: verdict.because, said: verdict.becauseSaid })),
    ),
    verdict.because === undefined && summary(readiness, say),
    element('div', { id: partId(readiness, 'reasons'), tabindex: -1 }, reasons(verdict.reasons, leads, say)),
    part(
      'timeline',
      say('Timeline'),
      timelinePicture(readiness, ({ place }) => leads(place), say),
      say('No dated milestone and no window is in these documents.'),
    ),
    part('risks', say('Risks'), risks(readiness, leads, say), say('No open risk is in these documents.')),
    part('gates', say('Gates'), gatesSection(readiness.gates, leads, say), say('No gate is in these documents.')),
    part(
      'checklists',
      say('Checklists'),
      checklists(readiness, leads, say),
      say('No checklist is in these documents.'),
    ),
    part(
      'requirements',
      say('Requirements'),
      requirementsSection(readiness, leads, say),
      say('No traceability matrix is in these documents.'),
    ),
    part(
      'changes',
      say('Changes'),
      changesSection(readiness, leads, say),
      say('No change log and no release metrics are in these documents.'),
    ),
    part(undefined, say('Who owns how much'), owners(readiness, say), say('Nobody owns anything in these documents.')),
    part(undefined, say('Expected artefacts'), artefacts(readiness, leads, say), say('No artefact is expected.')),
    element('p', { class: 'about' }, say('The documents were judged, not the world.')),
  )
}

function reasons(all: readonly Reason[], leads: Leads, say: Say): Markup[] {
  return TOLD_WEIGHTS.flatMap(weight => {
    const own = all.filter(reason => reason.weight === weight)
    return own.length === 0
      ? []
      : [
          element(
            'div',
            { class: `reasons ${weight}` },
            element('h2', {}, say(WEIGHT_TITLES[weight])),
            byCriterion(own).map(list => criterion(list, leads, say)),
          ),
        ]
  })
}

/** Long lists fold: the first few stand open. */
const SHOWN = 3

function criterion(reasons: readonly Reason[], leads: Leads, say: Say): Markup {
  const { help, remedy: usual } = CRITERIA[reasons[0]!.criterion]
  const item = ({ message, said, place, remedy, remedySaid }: Reason): Markup =>
    element(
      'li',
      {},
      say({ english: message, said }),
      place && [' ', anchor(leads(place), leads(place).label)],
      remedy !== usual && element('span', { class: 'remedy' }, ` ${say({ english: remedy, said: remedySaid })}`),
    )
  const [first, rest] = [reasons.slice(0, SHOWN), reasons.slice(SHOWN)]
  return element(
    'section',
    {},
    element('h3', {}, `${sayKnown(say, help)} `, element('span', { class: 'count' }, reasons.length)),
    element('p', { class: 'remedy' }, withCode(sayKnown(say, usual))),
    element('ul', {}, first.map(item)),
    rest.length > 0 &&
      element(
        'details',
        {},
        element('summary', {}, say('{count} more', { count: rest.length })),
        element('ul', {}, rest.map(item)),
      ),
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

function risks({ risks: map }: Readiness, leads: Leads, say: Say): Content {
  const picture = heatMapPicture(map, ({ place }) => leads(place), say)
  const unrated = map.unrated.map(({ id, name, place }) => element('li', {}, anchor(leads(place), id), ` ${name}`))
  if (!picture && unrated.length === 0 && map.settled === 0) return undefined
  return [
    picture,
    unrated.length > 0 && [element('h3', {}, say('Not rated')), element('ul', {}, unrated)],
    map.settled > 0 && element('p', { class: 'about' }, say('{count} closed or accepted.', { count: map.settled })),
  ]
}

function checklists({ progress }: Readiness, leads: Leads, say: Say): Content {
  const picture = progressPicture(progress, say)
  if (!picture) return undefined
  const rows = progress.map(({ stage, role, done, total, open }) => [
    say(STAGE_TITLES[stage]),
    role || say('nobody'),
    say('{done} of {total}', { done, total }),
    open.length === 0
      ? say('nothing')
      : element(
          'details',
          {},
          element('summary', {}, say('{count} open', { count: open.length })),
          element(
            'ul',
            {},
            open.map(({ name, place }) => element('li', {}, anchor(leads(place), name))),
          ),
        ),
  ])
  return [picture, table(say('By phase and role'), [say('Phase'), say('Role'), say('Done'), say('Open')], rows)]
}

function owners({ owners: all }: Readiness, say: Say): Content {
  if (all.length === 0) return undefined
  const most = Math.max(...all.map(({ total }) => total))
  const rows = all.map(({ name, total, open, counts }) => [
    name || say('nobody'),
    [bar(total / most), ` ${total}`],
    open,
    counts.milestone || '',
    counts.gate || '',
    counts.risk || '',
    counts.checklistItem || '',
    counts.requirement || '',
  ])
  return table(
    '',
    [
      say('Owner'),
      say('Owns'),
      say('Open'),
      say('Milestones'),
      say('Gates'),
      say('Risks'),
      say('Items'),
      say('Requirements'),
    ],
    rows,
  )
}

const bar = (share: number): Markup =>
  element(
    'svg',
    { class: 'bar', viewBox: '0 0 100 10', 'aria-hidden': 'true' },
    element('rect', { x: 0, y: 0, width: Math.max(1, Math.round(share * 100)), height: 10 }),
  )

const ARTEFACT_STATES: Readonly<Record<ExpectedArtefact['state'], Phrase>> = {
  present: phrase('present'),
  inside: phrase('in another document'),
  stale: phrase('stale'),
  missing: phrase('missing'),
}

function artefacts({ verdict: { artefacts: all } }: Readiness, leads: Leads, say: Say): Content {
  if (all.length === 0) return undefined
  const rows = all.map(({ kind, state, documents }) => [
    sayKnown(say, kindTitle(kind)),
    element('span', { class: `state ${state}` }, say(ARTEFACT_STATES[state])),
    documents.map((document, index) => [
      index > 0 && ', ',
      anchor(leads({ document, range: [0, 0] }), leads({ document, range: [0, 0] }).label.replace(/:\d+$/, '')),
    ]),
  ])
  return table('', [say('Artefact'), say('State'), say('Where')], rows)
}
