/** An artefact without a section that its kind needs. */
import type { Fix } from '../lint/finding.js'
import type { Packet } from '../facts/packet.js'
import { ofKind } from '../facts/perPacket.js'
import type { PacketRule } from '../lint/rule.js'
import type { Artefact } from '../model/artefact.js'
import { atEnd, fresh, isOpenEnded } from '../lint/passage.js'
import { titlePlace } from '../lint/raised.js'
import { NEEDED } from '../model/sectionNames.js'
import type { NeededSection } from '../model/sectionNames.js'
import type { PartType } from '../model/part.js'
import { listPerSlice } from '../model/perSlice.js'
import { lacksRecoveryTime, stepsUnverified } from '../model/procedure.js'
import { isHistory, namesOfSections, standsInstead } from '../model/sectionsSaid.js'

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

/** A document that says none of many in our words says them in a language or a form that we do not read. */
const MANY = 4

/** Most headings, labels and columns stand in a document again and again, and in others made from the same template. */
function isNamed(section: NeededSection, name: string): boolean {
  let known = asked.get(section)
  if (!known || known.size > MOST_NAMES) asked.set(section, (known = new Map()))
  let answer = known.get(name)
  if (answer === undefined) known.set(name, (answer = section.named.test(name)))
  return answer
}
const asked = new WeakMap<NeededSection, Map<string, boolean>>()
const MOST_NAMES = 20_000

const typesIn = listPerSlice(({ parts }) => [...new Set(parts.map(({ type }) => type))])

/** What another artefact of the release holds is not missing here. */
function missingIn(artefact: Artefact, packet: Packet): readonly NeededSection[] {
  const names = namesOfSections(artefact)
  const parts = new Set<PartType>()
  for (const { model } of artefact.slices) for (const type of typesIn(model)) parts.add(type)
  const needed = NEEDED[artefact.kind]
  const unnamed = needed.filter(
    section => !(section.parts && parts.has(section.parts)) && !names.some(name => isNamed(section, name)),
  )
  if (unnamed.length === needed.length && needed.length >= MANY && artefact.sections.length > 3) return []
  return unnamed.filter(
    ({ elsewhere, instead, toldBy }) =>
      !(elsewhere && ofKind(packet, elsewhere).length > 0) &&
      !(instead && standsInstead(artefact, instead)) &&
      !(toldBy && isTold(artefact, toldBy)),
  )
}

/** One cause, one finding. */
const isTold = (artefact: Artefact, rule: NonNullable<NeededSection['toldBy']>): boolean =>
  rule === 'rollback-without-deadline' ? lacksRecoveryTime(artefact) : stepsUnverified(artefact) > 0
