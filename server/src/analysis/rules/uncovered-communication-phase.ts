/** A communication plan that falls silent before, during or after the release. */
import type { Fix, Piece } from '../lint/finding.js'
import type { ArtefactRule } from '../lint/rule.js'
import type { Artefact } from '../model/artefact.js'
import type { FieldName } from '../model/part.js'
import { cellAt, cellsOf } from '../lint/cells.js'
import { titlePlace } from '../lint/raised.js'
import { phasesLeftOut } from '../model/readers.js'
import { titled } from '../text/said.js'

export const uncoveredCommunicationPhase: ArtefactRule = {
  id: 'uncovered-communication-phase',
  summary: 'A communication plan speaks before, during and after the release.',
  reads: 'artefact',
  severity: { draft: 'info', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: { uncovered: 'The plan communicates nothing {phase:raw} the release.' },
  *check(artefact) {
    if (artefact.kind !== 'communication-plan') return
    for (const phase of phasesLeftOut(artefact))
      yield { range: titlePlace(artefact), message: 'uncovered', args: { phase } }
  },
  mend(artefact, { args }, { text }): readonly Fix[] {
    const phase = String(args?.['phase'])
    const words = `${phase[0]!.toUpperCase()}${phase.slice(1)} the release`
    return anotherRow(artefact, words, text).map(edits => ({
      ...titled('Insert a row for the time {phase:raw} the release', { phase }),
      kind: 'suggested',
      edits: [edits],
    }))
  },
}

/** Below the last communication of the first table: the phase in the column of times, blanks in the others. */
function anotherRow(artefact: Artefact, words: string, text: string): Fix['edits'][number][] {
  for (const { start, model } of artefact.slices) {
    const group = model.parts.find(({ type }) => type === 'communication')?.group
    const [head, ...rows] = group?.table?.rows ?? []
    const last = rows.at(-1)
    if (!group || !head || !last) continue
    const cells = cellsOf(model.tree.text, head)
    const columns = new Map<number, FieldName>()
    for (const [field, header] of Object.entries(group.headers ?? {}))
      columns.set(cellAt(cells, header.range[0]), field as FieldName)
    const times = [...columns].find(([, field]) => field === 'date' || field === 'trigger')?.[0] ?? 0
    const pieces = cells.flatMap((_, index): Piece[] => [
      ' ',
      index === times ? words : { hint: `[${columns.get(index) ?? 'message'}]` },
      ' |',
    ])
    const at = last[1] + start
    const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
    return [{ range: [at, at], text: [`${eol}|`, ...pieces] }]
  }
  return []
}
