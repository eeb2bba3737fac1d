/** The id that comes after all of its family. */
import { familyOf } from '../model/identifier.js'
import type { Packet } from './packet.js'

/** One more than the highest defined or named anywhere in the release, with as many digits; undefined for an id without a number at its end. */
export function nextFreeId(id: string, { definitions, references }: Packet): string | undefined {
  const digits = /(?<!\d)\d+$/.exec(id)?.[0]
  if (digits === undefined) return undefined
  const family = familyOf(id)
  let highest = 0
  for (const known of [definitions, references])
    for (const other of known.keys())
      if (familyOf(other) === family) highest = Math.max(highest, Number(/(?<!\d)\d+$/.exec(other)?.[0] ?? 0))
  return id.slice(0, -digits.length) + String(highest + 1).padStart(digits.length, '0')
}
