/** A requirement nothing in the release answers for. */
import { idMeant } from '../facts/meant.js'
import type { Packet } from '../facts/packet.js'
import { othersOfRelease } from '../facts/release.js'
import type { Fix } from '../lint/finding.js'
import type { PacketRule, Report } from '../lint/rule.js'
import { insertField, insertTitle, lacking } from '../lint/missing.js'
import { acceptedGapsIn, type AcceptedGap } from '../model/acceptedGaps.js'
import { COVERING_NAMES, isDropped, isGap, missingCover, remarksOf } from '../model/coverage.js'
import { familyOf } from '../model/identifier.js'
import type { Part } from '../model/part.js'
import { holding, listPerSlice } from '../model/perSlice.js'
import { shift, type Range } from '../text/range.js'

export const uncoveredRequirement: PacketRule = {
  id: 'uncovered-requirement',
  summary: 'Every requirement is covered by what the columns of its matrix ask for, and told in the release notes.',
  reads: 'packet',
  severity: { draft: 'info', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    missing: 'The requirement {name} has no {what:raw}.',
    accepted: 'The accepted gap of {name} gives {what:raw}.',
    absent: 'The requirement {name} is in no release notes.',
    all: 'None of the {count} requirements under {title} is covered in this column.',
    most: '{count} of the {total} requirements under {title} are not covered in this column.',
  },
  *check(artefact, { packet, today }): Iterable<Report> {
    if (artefact.kind !== 'rtm') return
    const told = toldIn(packet, artefact.path)
    const gaps = acceptedGapsIn([artefact], { goLive: artefact.anchor, today })
    for (const { slice, start, held } of holding(artefact, requirementsIn)) {
      for (const part of held) {
        const gap = gaps.get(part.fields.id?.text ?? '')
        const said = (gap ? undefined : gapIn(part)) ?? absence(part, told)
        if (gap) yield* unexplained(part, gap, shift(part.range, start))
        if (gap?.state === 'expired') {
          const over = gapIn(part)
          if (over) yield { ...over, of: { part, slice } }
        } else if (said) yield { ...said, of: { part, slice } }
      }
    }
  },
  mend(_artefact, { message, field, args, of }, look): readonly Fix[] {
    const reference = of?.part.fields.releaseReferences
    // What is told elsewhere than in the notes says where; a column of its own would ask the same of every other row.
    if (message === 'absent' && of?.part.group.headers?.releaseReferences && isGap(reference?.text)) {
      const where = insertField(of.part, 'releaseReferences', [{ hint: '[release reference]' }], look)
      return [{ ...insertTitle('releaseReferences'), kind: 'suggested', edits: where }]
    }
    if (message !== 'missing' || !field || !of) return []
    const edits = insertField(of.part, field, [{ hint: `[${String(args?.['what'])}]` }], look)
    return [{ ...insertTitle(field), kind: 'suggested', edits }]
  },
}

const requirementsIn = listPerSlice(({ parts }) =>
  parts.filter(part => part.type === 'requirement' && part.form === 'row' && !isDropped(part)),
)

const nameOf = ({ fields, name }: Part): string => fields.id?.text || name.text

function gapIn(part: Part): Report | undefined {
  // "TBD" waits to be filled in, and that is told of it.
  const field = missingCover(part).find(one => !WAITS.test(part.fields[one]?.text ?? ''))
  if (!field) return undefined
  const place = part.fields[field]
  const range = place && place.text !== '' ? place.range : part.name.range
  return { range, message: 'missing', args: { name: nameOf(part), what: COVERING_NAMES[field] }, field }
}

const WAITS = /^(?:tb[dc]|todo)$/iu

/** A gap somebody has accepted says why, and who it was; until when, the verdict asks. */
function* unexplained(part: Part, { lacks, place }: AcceptedGap, row: Range): Iterable<Report> {
  const words = lacks.flatMap(word => (word === 'expiry' ? [] : word === 'rationale' ? 'reason' : word))
  const inRow = row[0] <= place.range[0] && place.range[1] <= row[1]
  const isMissing = inRow || missingCover(part).length > 0
  if (words.length > 0 && isMissing)
    yield { range: place.range, message: 'accepted', args: { name: nameOf(part), what: lacking(words) } }
}

/** Ids the notes of the release tell, with the families they tell of; undefined where there are none that name ids. */
interface Told {
  readonly ids: ReadonlySet<string>
  readonly families: ReadonlySet<string>
}

function toldIn(packet: Packet, path: string): Told | undefined {
  const ids = new Set<string>()
  for (const notes of othersOfRelease(packet, path, 'release-notes')) {
    for (const [index, { id, range }] of notes.references.entries()) {
      const before = notes.references[index - 1]
      // "REQ-101 to REQ-112", "REQ-101–REQ-112": a dash or a short word lies between the ends of a span.
      const gap = before ? range[0] - before.range[1] : 0
      for (const one of before && SPAN.has(gap) ? between(before.id, id) : [id]) ids.add(one)
    }
    for (const { id } of notes.loose) {
      const meant = idMeant(packet.definitions, id)
      if (meant !== undefined) ids.add(meant)
    }
  }
  return ids.size === 0 ? undefined : { ids, families: new Set([...ids].map(familyOf)) }
}

const SPAN: ReadonlySet<number> = new Set([1, 3, 4])
/** Longer spans are none. */
const MOST = 500

function between(first: string, last: string): string[] {
  const [from, to] = [first, last].map(id => Number(/(?<!\d)\d+$/.exec(id)?.[0] ?? NaN)) as [number, number]
  if (familyOf(first) !== familyOf(last) || !(from < to) || to - from > MOST) return [last]
  const width = /(?<!\d)\d+$/.exec(first)![0].length
  const head = first.slice(0, -width)
  return Array.from({ length: to - from + 1 }, (_, index) => head + String(from + index).padStart(width, '0'))
}

/** Only where the notes speak of such ids at all: elsewhere they tell the same in words. */
function absence(part: Part, told: Told | undefined): Report | undefined {
  const id = part.fields.id
  if (!told || !id || !told.families.has(familyOf(id.text)) || told.ids.has(id.text)) return undefined
  if (NOT_TOLD.test(remarksOf(part))) return undefined
  // "Rollback plan, preconditions": told where it belongs.
  const place = part.fields.releaseReferences
  if (place && !isGap(place.text) && !/notes?\b|notiz|hinweis|notas|примечани|ノート|说明/iu.test(place.text))
    return undefined
  return { range: id.range, message: 'absent', args: { name: id.text } }
}

/** Told to nobody outside, or not yet done. */
const NOT_TOLD = /\b(?:planned|internal|accepted)\b/i
