/** A heading that hangs under none, or a second title. */
import type { Fix, FixEdit } from '../lint/finding.js'
import type { ArtefactRule, Report } from '../lint/rule.js'
import { titled } from '../text/said.js'
import type { Section } from '../model/artefact.js'
import { lastStartingBy } from '../text/range.js'

export const skippedHeadingLevel: ArtefactRule = {
  id: 'skipped-heading-level',
  summary: 'A document has one title, and no heading skips a level.',
  reads: 'artefact',
  severity: { draft: 'info', review: 'warning', approved: 'warning' },
  fix: 'safe',
  since: '0.1.0',
  sees: () => ({ slices: [] }),
  messages: {
    skipped: 'The heading {heading} is of level {depth}, the one over it of level {over}.',
    second: 'The heading {heading} is a second title.',
  },
  *check({ sections }): Iterable<Report> {
    let over: number | undefined
    let isTitled = false
    for (const { heading, depth, headingRange } of sections) {
      if (depth === 1 && isTitled) yield { range: headingRange, message: 'second', args: { heading } }
      else if (over !== undefined && depth > over + 1)
        yield { range: headingRange, message: 'skipped', args: { heading, depth, over } }
      isTitled ||= depth === 1
      over = depth
    }
  },
  mend({ sections }, { range, message, args }, { text }): readonly Fix[] {
    const first = lastStartingBy(sections, range[0], section => section.headingRange[0])
    const least = message === 'second' ? 2 : Number(args?.['over']) + 1
    const by = least - sections[first]!.depth
    let next = first + 1
    while (next < sections.length && sections[next]!.depth >= (by > 0 ? 2 : least)) next++
    const run = sections.slice(first, next)
    const edits = run.map(section => relevel(section, Math.max(least, section.depth + by), text))
    if (edits.some(edit => edit === undefined)) return []
    const title = titled('Make it a heading of level {level}', { level: least })
    return [
      {
        ...title,
        kind: message === 'second' ? 'suggested' : 'safe',
        edits: edits.filter(edit => edit !== undefined && edit !== 'same') as FixEdit[],
      },
    ]
  },
}

/** Undefined where a heading cannot be so deep, or is underlined with more than a stroke of the pen to change. */
function relevel({ range, depth }: Section, wanted: number, text: string): FixEdit | 'same' | undefined {
  if (wanted === depth) return 'same'
  if (wanted > 6) return undefined
  const hashes = /^ {0,3}(#{1,6})(?=[ \t]|\r|\n|$)/.exec(text.slice(range[0], range[0] + 12))
  if (!hashes) return undefined
  const end = range[0] + hashes[0].length
  return { range: [end - hashes[1]!.length, end], text: ['#'.repeat(wanted)] }
}
