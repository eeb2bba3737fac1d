/** One id for two things: whoever cites it cites both. */
import { seenFacts } from '../facts/collect.js'
import type { Packet } from '../facts/packet.js'
import type { Fix } from '../lint/finding.js'
import type { PacketRule, Report } from '../lint/rule.js'
import type { Artefact } from '../model/artefact.js'
import type { Part } from '../model/part.js'
import type { Range } from '../text/range.js'
import { nextFreeId } from '../facts/nextId.js'
import { ofKind } from '../facts/perPacket.js'
import { areOneRelease } from '../facts/release.js'
import { findIds } from '../model/identifier.js'
import { soundAlike } from '../text/suggest.js'
import { listPerSlice } from '../model/perSlice.js'
import { shift } from '../text/range.js'
import { titled } from '../text/said.js'

export const duplicateId: PacketRule = {
  id: 'duplicate-id',
  summary: 'Every id of a requirement, risk or change stands for one thing.',
  reads: 'packet',
  severity: { draft: 'error', review: 'error', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  sees: () => ({ slices: [definitionsIn, seenFacts.definitions, seenFacts.references] }),
  messages: {
    here: '{id} is already {other}.',
    there: '{id} is {other} in another document.',
  },
  *check(artefact, { packet }) {
    const before = new Map<string, Definition[]>()
    for (const own of definitionsOf(artefact)) {
      const earlier = before.get(own.id)?.find(other => isAnother(own, other))
      before.set(own.id, [...(before.get(own.id) ?? []), own])
      if (earlier)
        yield {
          range: own.range,
          message: 'here',
          args: { id: own.id, other: earlier.name },
          related: [{ range: earlier.range, message: earlier.name }],
        }
      else if (ofKind(packet, HOME[own.type] ?? '').length > 0) yield* elsewhere(own, artefact, packet)
    }
  },
  mend(_artefact, { range, args }, { packet }): readonly Fix[] {
    const next = nextFreeId(String(args?.['id']), packet)
    return next === undefined
      ? []
      : [{ ...titled('Change to {to:raw}', { to: next }), kind: 'suggested', edits: [{ range, text: [next] }] }]
  },
}

interface Definition {
  readonly id: string
  readonly name: string
  readonly type: Part['type']
  readonly range: Range
  /** Where its table begins. */
  readonly table: number
}

function definitionsOf({ slices }: Artefact): Definition[] {
  return slices.flatMap(({ start, model }) =>
    definitionsIn(model).map(one => ({ ...one, range: shift(one.range, start), table: one.table + start })),
  )
}

const definitionsIn = listPerSlice(({ parts }) =>
  parts.flatMap(({ type, form, name, fields: { id }, group }): Definition[] => {
    if (type !== 'requirement' && type !== 'risk' && type !== 'change') return []
    if (form !== 'row' || !id || findIds(id.text)[0]?.id !== id.text) return []
    return [{ id: id.text, name: name.text, type, range: id.range, table: group.anchor[0] }]
  }),
)

/** In one table every row is a thing of its own, unless it says the same again; elsewhere a summary may repeat it. */
function isAnother(own: Definition, other: Definition): boolean {
  const unnamed = own.name === own.id || other.name === other.id || own.name === '' || other.name === ''
  if (unnamed || own.type !== other.type || own.name.toLowerCase() === other.name.toLowerCase()) return false
  return own.table === other.table || !soundAlike(own.name, other.name)
}

/** The document that lists all of its sort is right: the register, the matrix, the log. */
const HOME: Partial<Record<Part['type'], string>> = { requirement: 'rtm', risk: 'risk-register', change: 'change-log' }

function* elsewhere(own: Definition, artefact: Artefact, packet: Packet): Iterable<Report> {
  if (artefact.kind === HOME[own.type]) return
  const other = packet.definitions
    .get(own.id)
    ?.find(
      one =>
        one.path !== artefact.path && one.type === own.type && packet.documents.get(one.path)?.kind === HOME[own.type],
    )
  if (!other || !areOneRelease(packet, artefact.path, other.path)) return
  if (other.name === other.id || own.name === own.id || soundAlike(own.name, other.name)) return
  const related = [{ path: other.path, range: other.range, message: other.name }]
  yield { range: own.range, message: 'there', args: { id: own.id, other: other.name }, related }
}
