/** What a document says of its risks in a section for each, so that a table that lists them need not say it again. */
import type { Tree } from '../syntax/document.js'
import type { FieldName } from './part.js'
import { headOf } from './outline.js'
import type { Over } from './over.js'
import { perTreeInWords } from './perSlice.js'
import { opensAsRisk } from './risk.js'
import { labelledFields } from './sections.js'

const FEW = 2

/** Properties that every section about one risk gives, in alphabetical order; none where there are no such sections. */
export const detailsOfRisks = (slices: Over<Tree>): readonly FieldName[] => slices.ask(givenBy, givenByAll)

function givenByAll(slices: readonly Tree[]): readonly FieldName[] {
  let common: readonly FieldName[] | undefined
  let sections = 0
  for (const tree of slices) {
    const given = givenBy(tree)
    if (given === undefined) continue
    sections++
    common = common?.filter(field => given.includes(field)) ?? given
  }
  return sections < FEW ? [] : [...(common ?? [])].sort()
}

const givenBy = perTreeInWords((tree): readonly FieldName[] | undefined => {
  const head = headOf(tree)
  return head && opensAsRisk(head.heading) ? namesOf(tree) : undefined
})

const namesOf = ({ text, blocks }: Tree): FieldName[] =>
  Object.entries(labelledFields(text, blocks.slice(1))).flatMap(([name, field]) =>
    field.text === '' ? [] : [name as FieldName],
  )
