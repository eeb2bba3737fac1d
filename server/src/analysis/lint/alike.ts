/** Whether an edit leaves what part rules say of a slice so much alike that it comes together as it did before. */
import type { SliceModel } from '../model/artefact.js'
import type { Part } from '../model/part.js'
import { isEqual } from '../text/equal.js'
import { homeKey } from './cause.js'
import { formsIn, homesIn } from './fold.js'
import { isReworded } from './moved.js'
import type { SaidOfPart } from './saidOfParts.js'

/** What was recognised in a slice, and what part rules say of it. */
interface Judged {
  readonly model: SliceModel
  readonly said: readonly SaidOfPart[]
}

/** Words and places may be others, but not what is lacking, where parts stand together, and how many there are. */
export function isAlike(before: Judged, after: Judged): boolean {
  if (before.said.length !== after.said.length || !isEqual(formsIn(before.model), formsIn(after.model))) return false
  if (after.said.length === 0) return true
  const homes = [before, after].map(({ model }) => [...homesIn(model)] as const)
  const [were, are] = homes.map(all => all.map(([, count]) => count))
  if (!isEqual(were, are)) return false
  const [numberBefore, numberAfter] = homes.map(all => {
    const keys = all.map(([key]) => key)
    return ({ part }: SaidOfPart): number => (part ? keys.indexOf(homeKey(part, part.group.anchor)) : -1)
  })
  return after.said.every((one, nth) => {
    const other = before.said[nth]!
    return isSaidAlike(other, one) && numberBefore!(other) === numberAfter!(one)
  })
}

/** All that brings reports together, but for the home of their parts. */
const isSaidAlike = (before: SaidOfPart, after: SaidOfPart): boolean =>
  before.rule === after.rule &&
  isReworded(before.report, after.report) &&
  isSameSort(before.part, after.part) &&
  before.cause?.anywhere === after.cause?.anywhere &&
  (before.cause?.anywhere !== undefined || before.cause?.here === after.cause?.here)

const isSameSort = (before: Part | undefined, after: Part | undefined): boolean =>
  before?.type === after?.type && before?.form === after?.form
