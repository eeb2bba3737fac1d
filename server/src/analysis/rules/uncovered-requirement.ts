/** A requirement nothing in the release answers for. */
import type { Packet } from '../facts/packet.js'
import { othersOfRelease } from '../facts/release.js'
import type { Fix } from '../lint/finding.js'
import type { PacketRule, Report } from '../lint/rule.js'
import { insertField, insertTitle, lacking } from '../lint/missing.js'
import { familyOf } from '../model/identifier.js'
import type { Field, FieldName, Part } from '../model/part.js'
import { listPerSlice } from '../model/perSlice.js'

/** What covers a requirement, and what the gap is called. */
const COVERS = [
  ['verification', 'verification'],
  ['releaseReferences', 'release reference'],
  ['rollbackControl', 'rollback control'],
] as const satisfies readonly (readonly [FieldName, string])[]

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
  *check(artefact, { packet }): Iterable<Report> {
    if (artefact.kind !== 'rtm') return
    const told = toldIn(packet, artefact.path)
    for (const [slice, { model }] of artefact.slices.entries()) {
      for (const part of requirementsIn(model)) {
        const said = gapIn(part) ?? unexplained(part) ?? absence(part, told)
        if (said) yield { ...said, of: { part, slice } }
      }
    }
  },
  mend(_artefact, { message, field, args, of }, look): readonly Fix[] {
    if (message !== 'missing' || !field || !of) return []
    const edits = insertField(of.part, field, [{ hint: `[${String(args?.['what'])}]` }], look)
    return [{ title: insertTitle(field), kind: 'suggested', edits }]
  },
}

const requirementsIn = listPerSlice(({ parts }) =>
  parts.filter(
    ({ type, form, state }) =>
      type === 'requirement' && form === 'row' && state !== 'notApplicable' && state !== 'deferred',
  ),
)

const nameOf = ({ fields, name }: Part): string => fields.id?.text || name.text

const remarks = ({ status, note }: Part['fields']): string => `${status?.text ?? ''} | ${note?.text ?? ''}`

function gapIn(part: Part): Report | undefined {
  const { fields, group, name } = part
  if (OUT_OF_SCOPE.test(remarks(fields)) || ACCEPTED.test(remarks(fields))) return undefined
  for (const [field, what] of COVERS) {
    if (!group.headers?.[field] || !isGap(fields[field])) continue
    const place = fields[field]
    const range = place && place.text !== '' ? place.range : name.range
    return { range, message: 'missing', args: { name: nameOf(part), what }, field }
  }
  return undefined
}

/** A gap somebody has accepted says why, and who it was. */
function unexplained(part: Part): Report | undefined {
  const { fields } = part
  if (!GAP_ACCEPTED.test(remarks(fields))) return undefined
  const words = remarks(fields)
  const missing = [
    ...(REASON.test(words) || fields.reason?.text ? [] : ['reason']),
    ...(BY.test(words) || fields.approver?.text ? [] : ['approver']),
  ]
  if (missing.length === 0) return undefined
  const place = fields.status?.text ? fields.status : (fields.note ?? part.name)
  return { range: place.range, message: 'accepted', args: { name: nameOf(part), what: lacking(missing) } }
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
  }
  return ids.size === 0 ? undefined : { ids, families: new Set([...ids].map(familyOf)) }
}

const SPAN: ReadonlySet<number> = new Set([1, 3, 4])
/** Longer spans are none. */
const MOST = 500

function between(first: string, last: string): string[] {
  const [from, to] = [first, last].map(id => Number(/\d+$/.exec(id)?.[0] ?? NaN)) as [number, number]
  if (familyOf(first) !== familyOf(last) || !(from < to) || to - from > MOST) return [last]
  const width = /\d+$/.exec(first)![0].length
  const head = first.slice(0, -width)
  return Array.from({ length: to - from + 1 }, (_, index) => head + String(from + index).padStart(width, '0'))
}

/** Only where the notes speak of such ids at all: elsewhere they tell the same in words. */
function absence(part: Part, told: Told | undefined): Report | undefined {
  const id = part.fields.id
  if (!told || !id || !told.families.has(familyOf(id.text)) || told.ids.has(id.text)) return undefined
  const words = remarks(part.fields)
  if (OUT_OF_SCOPE.test(words) || ACCEPTED.test(words)) return undefined
  // "Rollback plan, preconditions": told where it belongs.
  const place = part.fields.releaseReferences
  if (place && !isGap(place) && !/notes?\b|notiz|hinweis|notas|примечани|ノート|说明/iu.test(place.text))
    return undefined
  return { range: id.range, message: 'absent', args: { name: id.text } }
}

const OUT_OF_SCOPE =
  /\b(?:out of scope|descoped|dropped|withdrawn|rejected|removed|future|backlog|planned|postponed|deferred|internal)\b/i
const ACCEPTED = /\baccepted\b/i
/** "Accepted" alone may be what the test said; an accepted gap is called one. */
const GAP_ACCEPTED = /\baccepted (?:gap|risk|exception|as a gap)\b|\bgap[ ,:—–-]*accepted\b/i
const REASON = /\b(?:because|since|as|due to|reason|rationale|until|low|covered)\b|[:—–;] ?\p{L}+ \p{L}+/iu
const BY = /\bby (?:the )?\p{L}{2,}|\bapproved\b|\bapprover\b|@\w/iu

/** Empty, a lone dash or "none"; "n/a" is a decision. */
const isGap = (field: Field | undefined): boolean =>
  field === undefined || /^(?:[-–—❌✗]*|none|gap|missing|not covered|not tested|no)$/iu.test(field.text.trim())
