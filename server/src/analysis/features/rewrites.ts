/** What may be done at the cursor apart from mending: each source in turn. */
import { dateActionsAt } from './dateActions.js'
import { alignTable } from './rewrite/alignTable.js'
import { addRow } from './rewrite/addRow.js'
import { insertMissing } from './rewrite/insertMissing.js'
import { makeExplicit } from './rewrite/makeExplicit.js'
import { markItem } from './rewrite/markItem.js'
import { sortMilestones } from './rewrite/sortMilestones.js'
import type { Rewrite, RewriteSource } from './rewrite/rewrite.js'
import type { View } from './view.js'

const dates: RewriteSource = (view, offset) =>
  dateActionsAt(view, offset).map(({ edits, ...title }) => ({
    ...title,
    edits: edits.map(({ range, text }) => ({ range, text: [text] })),
  }))

const SOURCES: readonly RewriteSource[] = [
  markItem,
  dates,
  addRow,
  sortMilestones,
  alignTable,
  insertMissing,
  makeExplicit,
]

export const rewritesAt = (view: View, offset: number): Rewrite[] => SOURCES.flatMap(source => source(view, offset))
