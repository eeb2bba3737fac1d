/** What stands behind a date without being written: "T-7 · Mon", or the day a distance means. */
import { weekdayName } from '../text/days.js'
import type { Range } from '../text/range.js'
import { overlaps } from '../text/range.js'
import type { View } from './view.js'
import { distance, whensIn } from './when.js'

export interface Inlay {
  /** Behind this offset. */
  readonly at: number
  readonly label: string
}

/** Only behind dates that others act on, within the range. */
export function inlaysIn({ artefact }: View, range: Range): Inlay[] {
  return whensIn(artefact)
    .filter(when => when.fact && when.other === undefined && overlaps(when.range, range))
    .map(({ end: at, iso, form }) => {
      const away = form === 'relative' ? iso : distance(artefact, iso)
      return { at, label: [away, weekdayName(iso).slice(0, 3)].filter(Boolean).join(' · ') }
    })
}
