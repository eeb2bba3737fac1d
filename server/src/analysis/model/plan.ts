/** The dated steps of a document, table by table and list by list, and the go-live they lead to. */
import { daysMeant, isAmbiguous } from '../text/dueDay.js'
import type { Range } from '../text/range.js'
import { kept } from '../text/kept.js'
import { shift } from '../text/range.js'
import type { Season } from '../text/span.js'
import type { Artefact, Outline } from './artefact.js'
import { dayIn, namesGoLive } from './goLive.js'
import { goLivePlace } from './goLivePlace.js'
import { matterValue } from './matter.js'
import type { Part } from './part.js'
import { holding, listPerSlice } from './perSlice.js'
import { dayOf } from './moment.js'
import { windowKind } from './windowWords.js'

export type StepKind = 'live' | 'freeze' | 'signOff' | 'other'

/** A milestone or a gate with a date; ranges relative to the slice. */
export interface Step {
  readonly part: Part
  readonly kind: StepKind
  /** Where the date is written. */
  readonly range: Range
  readonly text: string
}

/** The day a document goes live, `YYYY-MM-DD`; ranges absolute. */
export interface Live {
  readonly day: string
  readonly name: string
  /** Where it is written, if at one place. */
  readonly range?: Range
  readonly slice: number
}

const GO_LIVE =
  /^(?:\W|\d)*(?:(?:planned|target|production) )?(?:go-?live|go live|launch|production (?:deployment|release|rollout)|deploy(?:ment)? to production|release day)(?: \(?.{0,20})?$/i
const FREEZE = /\bfreeze\b/i
const THAW = /\b(?:end|ends|lift|lifted|over|thaw)\b/i
const SIGN_OFF = /\bsign-?off\b|\bgo\/no-go\b|\bapproval\b/i
const READINESS = /\breadiness\b|\bgo[ -]?no[- ]?go\b|\bprod(?:uction)?\b/i
const LATER =
  /\b(?:post|after|review|hypercare|closure|acceptance|rollback|retrospective|support|next|exit|holiday|year[- ]end|wave|ramp|canary|phase)\b/i

/** The steps of each table and list, in order. */
export const plansIn = listPerSlice(({ parts }): (readonly Step[])[] => {
  const plans = new Map<number, Step[]>()
  for (const part of parts) {
    const { date } = part.fields
    // Which day 03/04/2026 is, nobody knows: it proves no order.
    if ((part.type !== 'milestone' && part.type !== 'gate') || !date || isAmbiguous(date.text)) continue
    const step = { part, kind: kindOf(part), range: date.range, text: date.text }
    const plan = plans.get(part.group.anchor[0])
    if (plan) plan.push(step)
    else plans.set(part.group.anchor[0], [step])
  }
  return [...plans.values()]
})

function kindOf({ type, name: { text: name }, group }: Part): StepKind {
  const words = name.slice(0, LONGEST)
  if (type === 'gate') {
    const opens = !LATER.test(words) && !LATER.test(group.title) && (SIGN_OFF.test(words) || READINESS.test(words))
    return opens ? 'signOff' : 'other'
  }
  if (GO_LIVE.test(words)) return 'live'
  if (FREEZE.test(words))
    return THAW.test(words) || LATER.test(words) || windowKind(words) === 'blackout' ? 'other' : 'freeze'
  return SIGN_OFF.test(words) && !LATER.test(words) ? 'signOff' : 'other'
}
/** What a step is called is short. */
const LONGEST = 200

/** The days a step means; what hangs on go-live, or lacks its year, only where go-live is known. */
export const daysOf = ({ text }: Step, live: string | undefined): string[] => daysMeant(text, live)

/** The go-live of one table or list; 'several' where it has more than one. */
export function liveOf(plan: readonly Step[]): Step | 'several' | undefined {
  let found: Step | undefined
  for (const step of plan) {
    if (step.kind !== 'live') continue
    if (found) return 'several'
    found = step
  }
  return found
}

/** Every place that names the day of go-live: milestones of that name, labelled lines, the front matter. */
export function livesOf(artefact: Artefact): Live[] {
  const matter = goLivePlace(artefact)
  const found: Live[] = matter ? [{ day: matter.iso, name: 'Go-live', range: matter.range, slice: -1 }] : []
  for (const { slice, start, held } of holding(artefact, livesIn))
    for (const { day, name, range } of held) found.push({ day, name, range: shift(range, start), slice })
  return found
}

export const livesIn = listPerSlice(model => {
  const steps = plansIn(model).flatMap(plan =>
    plan.flatMap(({ kind, part, text, range }) => {
      const [day] = kind === 'live' ? daysMeant(text, undefined) : []
      return day === undefined ? [] : [{ day, name: part.name.text, range }]
    }),
  )
  const said = model.moments.flatMap(moment => {
    const { type, fact, label, name } = moment
    const day = type === 'day' && fact ? dayOf(moment) : undefined
    // In a table of two columns the header stands before the key.
    const called = [label.trim(), label.trim().replace(/^\S+\s+/, '')].find(words => namesGoLive(words) === 'surely')
    const known = steps.some(({ range }) => range[0] <= name.range[0] && name.range[1] <= range[1])
    return day === undefined || called === undefined || known ? [] : [{ day, name: called, range: name.range }]
  })
  return [...steps, ...said]
})

/** The one day the document goes live; undefined where it names several, or none but its own date. */
export function oneLive(artefact: Artefact, lives: readonly Live[]): Live | undefined {
  const [first] = lives
  if (first) return lives.every(({ day }) => day === first.day) ? first : undefined
  const { anchor } = artefact
  if (anchor === undefined || anchor === dayIn(matterValue(artefact, 'date')?.text ?? '')) return undefined
  return { day: anchor, name: 'Go-live', slice: -1 }
}

/** By what the days without a year and those that hang on go-live are read: go-live, else a date of the document. */
export function seasonOf(artefact: Artefact, live = oneLive(artefact, livesOf(artefact))): Season {
  if (live) return { live: live.day }
  const [first] = artefact.anchor === undefined ? holding(artefact, datedIn) : []
  const near = artefact.anchor ?? first?.held[0]
  return near === undefined ? {} : { near }
}

/** The first day of its dated steps. */
export const datedIn = listPerSlice(model =>
  plansIn(model)
    .flatMap(plan => plan.flatMap(({ text }) => daysMeant(text, undefined)))
    .slice(0, 1),
)

const MARK =
  /\bv?\d+\.\d+(?:\.\d+)*\b|\b(?:wave|phase|stage|release|region|train|sprint|iteration|batch|pilot|cohort|ring)s? ?#?\d+(?:\.\d+)*/gi
const NUMBERING = /^\W*\d+(?:\.\d+)*\.?\s/

/** By slice, which release or wave the headings over it name: dates of different ones do not follow one another. */
export const releasesNamed = kept(({ heads }: Outline): readonly string[] => {
  const open: { readonly depth: number; readonly mark: string }[] = []
  return heads.map(head => {
    if (head) {
      const { depth, heading } = head
      while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop()
      const own = depth === 1 ? '' : (heading.slice(0, LONGEST).replace(NUMBERING, '').match(MARK)?.join(' ') ?? '')
      open.push({ depth, mark: own.toLowerCase() || (open.at(-1)?.mark ?? '') })
    }
    return open.at(-1)?.mark ?? ''
  })
})
