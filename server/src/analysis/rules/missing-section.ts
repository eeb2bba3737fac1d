/** An artefact without a section that its kind needs. */
import type { Fix } from '../lint/finding.js'
import type { PacketRule } from '../lint/rule.js'
import { atEnd, fresh, isOpenEnded } from '../lint/passage.js'
import { missingIn } from '../lint/missingSections.js'
import { titlePlace } from '../lint/raised.js'
import { isHistory } from '../model/sectionsSaid.js'

export const missingSection: PacketRule = {
  id: 'missing-section',
  summary: 'Every artefact has the sections that its kind needs.',
  reads: 'packet',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    one: 'No section is about {what}.',
    some: 'No sections are about {what:raw}.',
  },
  *check(artefact, { packet }) {
    if ((artefact.status === 'draft' && artefact.words < BEGUN) || isHistory(artefact)) return
    const missing = missingIn(artefact, packet).map(({ heading }) => `"${heading}"`)
    if (missing.length === 0) return
    const what =
      missing.length === 1 ? missing[0]!.slice(1, -1) : `${missing.slice(0, -1).join(', ')} or ${missing.at(-1)!}`
    yield { range: titlePlace(artefact), message: missing.length === 1 ? 'one' : 'some', args: { what } }
  },
  mend(artefact, _report, look): readonly Fix[] {
    const { text, packet } = look
    if (isOpenEnded(artefact)) return []
    const words = missingIn(artefact, packet).map(section => `## ${section.heading}\n\n${section.fresh}`)
    const title = words.length === 1 ? 'Insert the section' : `Insert ${words.length} sections`
    return [{ title, kind: 'suggested', edits: [atEnd(text, text.length, fresh(words.join('\n\n'), look))] }]
  },
}

/** With fewer words a draft has only begun: whoever writes it knows what is still to come. */
const BEGUN = 30
