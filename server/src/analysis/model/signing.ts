/** When a gate was signed off, and when the gate or milestone that the signature speaks of took place. */
import type { Range } from '../text/range.js'
import type { SliceModel } from './artefact.js'
import { foldedName } from './foldedName.js'
import { dayOf } from './moment.js'
import type { Moment } from './moment.js'
import type { Part } from './part.js'
import { listPerSlice } from './perSlice.js'
import { foldLabel, sectionConcepts } from './vocabulary/lookup.js'
import { HELD, SIGNED } from './vocabulary/signing.js'

/** A gate or milestone with the day it was signed off, `YYYY-MM-DD`, the day it took place, or both; in the slice's offsets. */
export interface Signing {
  readonly name: string
  readonly signed?: Day
  readonly held?: Day
}

interface Day {
  readonly day: string
  readonly range: Range
}

/** Deployments and go-lives are signed off before they happen; a gate, a review or a sign-off of the name is not one. */
const AHEAD =
  /\b(?:deploy\w*|go-?live|roll-?out|cut-?over|launch|release|production|prod|migration|start|kick-?off|begin\w*|freeze)\b/i
const GATE = /\b(?:gate|review|approval|sign-?off|exit|go ?\/ ?no-?go|readiness|test\w*|uat|qa)\b/i
/** What a gate is called is short. */
const LONGEST = 200

export const signingsIn = listPerSlice((model: SliceModel): Signing[] => {
  const rows = new Map<number, Moment[]>()
  for (const moment of model.moments) {
    if (moment.type !== 'day' || moment.group.form !== 'table' || dayOf(moment) === undefined) continue
    const row = rows.get(moment.range[0])
    if (row) row.push(moment)
    else rows.set(moment.range[0], [moment])
  }
  return model.parts.flatMap(part => signingOf(part, rows.get(part.range[0]) ?? []))
})

function signingOf(part: Part, days: readonly Moment[]): Signing[] {
  const { type, form, name, state, group } = part
  const words = name.text.slice(0, LONGEST)
  if ((type !== 'gate' && type !== 'milestone') || form !== 'row' || state === 'notApplicable') return []
  if (words.trim() === '' || (AHEAD.test(words) && !GATE.test(words))) return []
  const under = (headers: ReadonlySet<string>): Day | undefined => {
    const [only, second] = days.filter(moment => headers.has(headerOf(moment)))
    return only && !second ? { day: dayOf(only)!, range: only.name.range } : undefined
  }
  const [signed, held] = [under(SIGNED), under(HELD)]
  const about = sectionConcepts(group.title)
  // Of a table of signatures "Date" is the day of the signature.
  const signs = !signed && type === 'gate' && about.has('signOff') && !about.has('gates')
  const said = signs ? { signed: held } : { signed, held }
  return said.signed || said.held ? [{ name: name.text, ...said }] : []
}

/** What it is called, however it is written. */
export const keyOf = ({ name }: Signing): string => foldedName(name.slice(0, LONGEST))

const headerOf = ({ group }: Moment): string => foldLabel(group.headers?.date?.text ?? '')
