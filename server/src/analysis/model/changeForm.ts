/** What a change document says once for all its changes: the fields of a form, a section about the way back. */
import { plainText } from '../syntax/block.js'
import type { Block, Paragraph } from '../syntax/block.js'
import type { Syntax, Tree } from '../syntax/document.js'
import { readDate } from '../text/date.js'
import type { Label } from './label.js'
import { fieldOf, linesOf, readLabel } from './label.js'
import { pairsOf } from './grid.js'
import type { Field, FieldName, Group, Part } from './part.js'
import { formPiecesOf, perTreeInWords } from './perSlice.js'
import { namesRollback } from './procedure.js'

/** What a change log asks of an entry, by the words of a form's labels and headings. */
const ASKED: readonly (readonly [FieldName, RegExp])[] = [
  ['type', /\b(?:type|category|class|classification|art|typ|tipo)\b/iu],
  ['description', /\b(?:title|description|summary|details|scope|beschreibung|titel|titre|título|descripci[oó]n)\b/iu],
  [
    'reason',
    /\b(?:reason|justification|rationale|why|purpose|motivation|motivación|motivação|motivazione|motif|business need|begründung|anlass|raison|motivo)\b/iu,
  ],
  ['impact', /\b(?:impact|impacted|affected|effect|risk assessment|auswirkung(?:en)?|impacto)\b/iu],
  ['rollback', /\b(?:roll ?-?back|back-?out|revert|fallback)\b|rückfall|retour arrière/iu],
  [
    'owner',
    /\b(?:owner|requested by|requester|requestor|submitted by|raised by|author|implemented by|assignee|responsible|autor|antragsteller)\b/iu,
  ],
  ['date', /\b(?:date[ds]?|timestamp|time|window|scheduled|datum|fecha)\b/iu],
]

const CHANGE = /\b(?:change|cr|rfc|chg|request)\b/iu
const NUMBER = /\b(?:id|no|number|nr)\b/iu

/** "Change Request ID: CR-002" */
export const isChangeId = ({ label, value }: Label): boolean => namesId(label.text) && /\d|X{2}/.test(value.text)

function namesId(label: string): boolean {
  const change = CHANGE.exec(label)
  if (!change) return false
  return change[0] === label
    ? !/^(?:change|request)$/i.test(label)
    : NUMBER.test(label.slice(change.index + change[0].length))
}

/** "Change Request CR-002 — New stack": the title of a document that is one change. */
export const namesTheChange = (block: Block | undefined): boolean =>
  block?.type === 'heading' && block.depth === 1 && TITLED.test(plainText(block.content))
const TITLED =
  /^\P{L}*(?:change(?: request)?|änderungsantrag|demande de changement|solicitud de cambio|変更要求|变更申请)[ #:：-]{0,3}(?:(?:CR|RFC|CHG|C)[ -]?)?\d/iu

/** "Title", "Summary of the change" */
export const describes = (label: string): boolean => ASKED.find(([, asked]) => asked.test(label))?.[0] === 'description'

/** Properties that hold for every change of the document, in alphabetical order. */
export function toldOfChanges({ slices }: Syntax): readonly FieldName[] {
  const told = new Set<FieldName>()
  const shares = slices.flatMap(({ tree }) => formPiecesOf(tree).map(formOf))
  if (shares.some(({ isBack }) => isBack)) told.add('rollback')
  if (slices[0] && formPiecesOf(slices[0].tree).some(piece => formOf(piece).isDated)) told.add('date')
  const ids = shares.reduce((sum, share) => sum + share.ids, 0) || shares.filter(({ titled }) => titled).length
  // One id makes the whole document one form; several are a log whose entries speak for themselves.
  if (ids === 1)
    for (const [field, asked] of ASKED)
      if (shares.some(({ words }) => words.some(word => asked.test(word)))) told.add(field)
  return [...told].sort()
}

/** What headings and labels say of it. */
const formOf = perTreeInWords(({ text, blocks }: Tree) => {
  const headings = blocks.flatMap(block => (block.type === 'heading' ? [plainText(block.content)] : []))
  const labels = blocks.flatMap(block => labelsOf(block, text))
  return {
    words: [...headings, ...labels.map(({ label }) => label.text)],
    ids: labels.filter(isChangeId).length,
    titled: blocks.some(namesTheChange),
    isBack: headings.some(namesRollback),
    isDated: headings.some(heading => readDate(heading)?.partial === false),
  }
})

export function labelsOf(block: Block, source: string): Label[] {
  if (block.type === 'paragraph') return linesOf(source, block.range).flatMap(line => readLabel(source, line) ?? [])
  if (block.type === 'list') return block.items.flatMap(item => item.blocks.flatMap(one => labelsOf(one, source)))
  if (block.type === 'table') return pairsOf(source, block)
  return []
}

const propertyOf = ({ label, concepts }: Label): FieldName | undefined =>
  fieldOf(concepts) ?? ASKED.find(([, asked]) => asked.test(label.text))?.[0]

/** A change in brackets, one property a line: `[Change ID: CHG-001\` … `]`. */
export function changeInBrackets(source: string, block: Paragraph, group: Group): Part[] {
  const [first, ...rest] = linesOf(source, block.range)
  if (!first || source[first[0]] !== '[') return []
  const head = readLabel(source, [first[0] + 1, first[1]])
  if (!head || !isChangeId(head)) return []
  const fields: Partial<Record<FieldName, Field>> = { id: head.value }
  for (const line of rest) {
    const label = readLabel(source, line)
    const field = label && (describes(label.label.text) ? 'description' : propertyOf(label))
    if (label && field) fields[field] ??= label.value
  }
  const because = 'A change in brackets.'
  return [{ type: 'change', form: 'line', range: block.range, name: head.value, fields, group, state: 'open', because }]
}
