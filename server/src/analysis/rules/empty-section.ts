/** A heading that promises what nobody has written. */
import type { Fix } from '../lint/finding.js'
import type { ArtefactRule } from '../lint/rule.js'
import { belowHeading, fresh } from '../lint/passage.js'
import { NEEDED } from '../model/sectionNames.js'
import { emptySections, holdsWords } from '../model/sectionsSaid.js'
import { lastStartingBy } from '../text/range.js'
import { titled } from '../text/said.js'

export const emptySection: ArtefactRule = {
  id: 'empty-section',
  summary: 'Every section says something.',
  reads: 'artefact',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  sees: () => ({ slices: [holdsWords] }),
  messages: { empty: 'The section {title} says nothing.' },
  *check(artefact) {
    for (const { heading, headingRange } of emptySections(artefact)) {
      if (heading !== '') yield { range: headingRange, message: 'empty', args: { title: heading } }
    }
  },
  mend(artefact, { range, args }, look): readonly Fix[] {
    const { text } = look
    const section = artefact.sections[lastStartingBy(artefact.sections, range[0], one => one.headingRange[0])]
    const bare =
      section?.headingRange[0] === range[0] && text.slice(section.headingRange[1], section.range[1]).trim() === ''
    const known = NEEDED[artefact.kind].find(one => one.named.test(String(args?.['title'])))
    if (!bare || !known) return []
    return [
      {
        ...titled('Insert what the template has'),
        kind: 'suggested',
        edits: [belowHeading(text, range, fresh(known.fresh, look))],
      },
    ]
  },
}
