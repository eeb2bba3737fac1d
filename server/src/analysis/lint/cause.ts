/** Like reports have one cause: what they lack, and where. */
import type { Part } from '../model/part.js'
import type { Range } from '../text/range.js'
import { textOf } from '../text/said.js'
import type { Report } from './rule.js'

/** Equal words for like ones. */
export interface Cause {
  /** With where in their slice it is said once for all. */
  readonly here: string
  /** Wherever such parts stand; undefined where they fold with nothing further away. */
  readonly anywhere: string | undefined
}

/** Undefined where it is said of each. */
export function causeOf(rule: string, { field, args }: Report, part: Part): Cause | undefined {
  if (!field) return undefined
  const { type, form, group } = part
  const lacks = `${rule} ${field} ${textOf(args?.['what'])}`
  if (form !== 'section')
    return { here: `${lacks} ${homeKey(part, group.anchor)}`, anywhere: `${lacks} ${type} ${form}` }
  const here = `${lacks} ${type}`
  return { here, anywhere: group.over === '' ? undefined : here }
}

/** Where the like parts of a part stand together. */
export const homeKey = ({ type, form, group }: Pick<Part, 'type' | 'form' | 'group'>, [start, end]: Range): string =>
  `${type} ${form === 'section' ? form : group.form} ${start} ${end}`
