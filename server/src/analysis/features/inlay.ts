/** What stands behind a date without being written: "T-7 · Mon", or the day a distance means. */
import { sayKnown } from '../text/said.js'
import type { Range } from '../text/range.js'
import { overlaps } from '../text/range.js'
import type { View } from './view.js'
import { shortWeekday } from './weekday.js'
import { distance, whensIn } from './when.js'

export interface Inlay {
  /** Behind this offset. */
  readonly at: number
  readonly label: string
}

/** Only behind dates that others act on, within the range. */
export function inlaysIn({ artefact, say }: View, range: Range): Inlay[] {
  return whensIn(artefact)
    .filter(when => when.fact && when.other === undefined && overlaps(when.range, range))
    .map(({ end: at, iso, form }) => {
      const away = form === 'relative' ? iso : sayKnown(say, distance(artefact, iso) ?? '')
      return { at, label: [away, shortWeekday(say, iso)].filter(Boolean).join(' · ') }
    })
}
