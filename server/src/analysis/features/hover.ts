/** What to know about the word under the cursor: the first source that knows it speaks. */
import type { Hover, HoverSource } from './hover/hover.js'
import { hoverDate } from './hover/dates.js'
import { hoverId } from './hover/ids.js'
import { hoverMatter } from './hover/matter.js'
import { hoverPerson } from './hover/people.js'
import type { View } from './view.js'

const SOURCES: readonly HoverSource[] = [hoverId, hoverPerson, hoverDate, hoverMatter]

export function hoverAt(view: View, offset: number): Hover | undefined {
  for (const source of SOURCES) {
    const hover = source(view, offset)
    if (hover) return hover
  }
  return undefined
}
