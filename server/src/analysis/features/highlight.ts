/** Every place in this document that names the id, or puts the person in charge, under the cursor. */
import type { Range } from '../text/range.js'
import { idMeant } from '../facts/meant.js'
import { looseIdsIn } from '../model/looseIds.js'
import { idsInCode, idsInMatter } from '../model/quotedIds.js'
import type { SliceModel } from '../model/artefact.js'
import { compareRanges, overlaps, shift } from '../text/range.js'
import { chargesOf, nameAt } from './people.js'
import { idAt } from './place.js'
import type { View } from './view.js'

export interface Highlight {
  readonly range: Range
  /** The row or line that gives the id its meaning. */
  readonly defines: boolean
}

/** In order; empty where neither stands under the cursor. */
export function highlightsAt(view: View, offset: number): Highlight[] {
  const { artefact } = view
  const at = idAt(view, offset)
  if (!at) return inCharge(view, offset)
  const named = (one: { readonly id: string | undefined }): boolean => one.id === at.id
  const inMatter = idsInMatter(artefact).filter(named)
  const inText = artefact.slices.flatMap(({ start, model }) =>
    [
      ...model.ids,
      ...[...idsInCode(model), ...looseOf(view, model)].map(one => ({ ...one, defines: definesIn(model, one.range) })),
    ]
      .filter(named)
      .map(({ range, defines }) => ({ range: shift(range, start), defines })),
  )
  return [...inMatter.map(({ range }) => ({ range, defines: false })), ...inText].sort((a, b) =>
    compareRanges(a.range, b.range),
  )
}

/** Where this document puts somebody in charge; the row of the register that is about them is the definition. */
function inCharge(view: View, offset: number): Highlight[] {
  const named = nameAt(view, offset)
  return (named ? chargesOf(view, [view.document], [named.text]) : []).map(({ range, part, field }) => ({
    range,
    defines: part?.type === 'person' && field !== 'fallback',
  }))
}

const looseOf = (view: View, model: SliceModel): { id: string | undefined; range: Range }[] =>
  looseIdsIn(model).map(({ id, range }) => ({ id: idMeant(view.packet().definitions, id), range }))

const definesIn = ({ parts }: SliceModel, range: Range): boolean =>
  parts.some(({ fields: { id } }) => id !== undefined && overlaps(id.range, range))
