/** Writes the gates of a release: a matrix of those of an environment, a list of those of the whole release. */
import { ENVIRONMENTS, type GateMark } from '../verdict/gateMatrix.js'
import type { Leads } from './leads.js'
import { anchor, element, type Content, type Markup } from './markup.js'
import { table } from './table.js'
import { phrase, sayKnown, type Phrase, type Say } from '../text/said.js'

const GATE_STATES: Readonly<Record<GateMark['state'], Phrase>> = {
  for: phrase('✓ decided for'),
  against: phrase('✗ refused'),
  conditional: phrase('! under conditions'),
  open: phrase('○ open'),
  unrecorded: phrase('– no record'),
  notApplicable: phrase('n/a'),
}

export function gatesSection(gates: readonly GateMark[], leads: Leads, say: Say): Content {
  if (gates.length === 0) return undefined
  const [own, whole] = [gates.filter(({ environment }) => environment), gates.filter(({ environment }) => !environment)]
  return [
    own.length > 0 && matrix(own, leads, say),
    whole.length > 0 &&
      table(
        say('Of the whole release'),
        [say('Gate'), say('State'), say('Due'), say('Approver'), say('Fallback delegate')],
        [...whole].sort(openFirst).map(gate => {
          const { name, due, approver, fallback, place } = gate
          return [anchor(leads(place), name), stateOf(gate, say), due ?? '', approver, fallback]
        }),
      ),
  ]
}

const ORDER: readonly GateMark['state'][] = ['against', 'conditional', 'open', 'unrecorded', 'for', 'notApplicable']
const openFirst = (a: GateMark, b: GateMark): number => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)

const stateOf = ({ state }: GateMark, say: Say): Markup =>
  element('span', { class: `state ${state}` }, say(GATE_STATES[state]))

/** A row for each name, a column for each environment that has a gate. */
function matrix(gates: readonly GateMark[], leads: Leads, say: Say): Markup {
  const columns = ENVIRONMENTS.filter(one => gates.some(({ environment }) => environment === one))
  const rows = new Map<string, GateMark[]>()
  for (const gate of gates) {
    const there = rows.get(gate.name.toLowerCase())
    if (there) there.push(gate)
    else rows.set(gate.name.toLowerCase(), [gate])
  }
  return table(
    say('By environment'),
    [say('Gate'), ...columns.map(column => sayKnown(say, column))],
    [...rows.values()].map(row => [
      row[0]!.name,
      ...columns.map(column =>
        row.filter(({ environment }) => environment === column).map((gate, at) => [at > 0 && element('br', {}), cell(gate, leads, say)]),
      ),
    ]),
  )
} // prettier-ignore

function cell(gate: GateMark, leads: Leads, say: Say): Content {
  const { due, approver, fallback, place } = gate
  const who = [approver, fallback && say('or {name:raw}', { name: fallback })].filter(Boolean).join(' ')
  const said = [due && say('due {day:raw}', { day: due }), who].filter(Boolean).join(', ')
  return [anchor(leads(place), stateOf(gate, say)), said && element('span', { class: 'about' }, ` ${said}`)]
}
