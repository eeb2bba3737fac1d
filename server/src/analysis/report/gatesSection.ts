/** Writes the gates of a release: a matrix of those of an environment, a list of those of the whole release. */
import { ENVIRONMENTS, type GateMark } from '../verdict/gateMatrix.js'
import type { Leads } from './leads.js'
import { anchor, element, type Content, type Markup } from './markup.js'
import { table } from './table.js'

const GATE_STATES: Readonly<Record<GateMark['state'], string>> = {
  for: '✓ decided for',
  against: '✗ refused',
  conditional: '! under conditions',
  open: '○ open',
  unrecorded: '– no record',
  notApplicable: 'n/a',
}

export function gatesSection(gates: readonly GateMark[], leads: Leads): Content {
  if (gates.length === 0) return undefined
  const [own, whole] = [gates.filter(({ environment }) => environment), gates.filter(({ environment }) => !environment)]
  return [
    own.length > 0 && matrix(own, leads),
    whole.length > 0 &&
      table(
        'Of the whole release',
        ['Gate', 'State', 'Due', 'Approver', 'Fallback delegate'],
        [...whole].sort(openFirst).map(gate => {
          const { name, due, approver, fallback, place } = gate
          return [anchor(leads(place), name), stateOf(gate), due ?? '', approver, fallback]
        }),
      ),
  ]
}

const ORDER: readonly GateMark['state'][] = ['against', 'conditional', 'open', 'unrecorded', 'for', 'notApplicable']
const openFirst = (a: GateMark, b: GateMark): number => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)

const stateOf = ({ state }: GateMark): Markup => element('span', { class: `state ${state}` }, GATE_STATES[state])

/** A row for each name, a column for each environment that has a gate. */
function matrix(gates: readonly GateMark[], leads: Leads): Markup {
  const columns = ENVIRONMENTS.filter(one => gates.some(({ environment }) => environment === one))
  const rows = new Map<string, GateMark[]>()
  for (const gate of gates) {
    const there = rows.get(gate.name.toLowerCase())
    if (there) there.push(gate)
    else rows.set(gate.name.toLowerCase(), [gate])
  }
  return table(
    'By environment',
    ['Gate', ...columns],
    [...rows.values()].map(row => [
      row[0]!.name,
      ...columns.map(column =>
        row.filter(({ environment }) => environment === column).map((gate, at) => [at > 0 && element('br', {}), cell(gate, leads)]),
      ),
    ]),
  )
} // prettier-ignore

function cell(gate: GateMark, leads: Leads): Content {
  const { due, approver, fallback, place } = gate
  const who = [approver, fallback && `or ${fallback}`].filter(Boolean).join(' ')
  const said = [due && `due ${due}`, who].filter(Boolean).join(', ')
  return [anchor(leads(place), stateOf(gate)), said && element('span', { class: 'about' }, ` ${said}`)]
}
