/** An artefact without a section that its kind needs. */
import type { Fix } from '../lint/finding.js'
import type { PacketRule } from '../lint/rule.js'
import { insertSections, insertTitle } from '../lint/insertSections.js'
import { isAskedFor, missingIn, missingSeen } from '../lint/missingSections.js'
import { titlePlace } from '../lint/raised.js'
import { inOther, type Spoken } from '../text/said.js'

export const missingSection: PacketRule = {
  id: 'missing-section',
  summary: 'Every artefact has the sections that its kind needs.',
  reads: 'packet',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  sees: missingSeen,
  messages: {
    one: 'No section is about {what}.',
    some: 'No sections are about {what:raw}.',
  },
  *check(artefact, { packet }) {
    if (!isAskedFor(artefact)) return
    const missing = missingIn(artefact, packet).map(({ heading }) => heading)
    if (missing.length === 0) return
    const what = missing.length === 1 ? missing[0]! : noneOf(missing)
    yield { range: titlePlace(artefact), message: missing.length === 1 ? 'one' : 'some', args: { what } }
  },
  mend(artefact, _report, look): readonly Fix[] {
    const missing = missingIn(artefact, look.packet)
    const edits = insertSections(artefact, missing, look.today)
    return edits.length === 0 ? [] : [{ ...insertTitle(missing), kind: 'suggested', edits }]
  },
}

/** `"Steps", "Triggers" or "Approvals"` */
function noneOf(headings: readonly string[]): Spoken {
  const quoted = headings.map(heading => `"${heading}"`)
  const english = `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)!}`
  return inOther(english, '{headings:raw}', { headings: headings.join('\n') })
}
