/** What a go/no-go document records of its decision: which, by whom, and when. */
import { readDate } from '../text/date.js'
import type { Range } from '../text/range.js'
import { shift } from '../text/range.js'
import type { Artefact, Section } from './artefact.js'
import { decisionIn, decisionWord, withoutCases, type DecisionWord } from './decisionWord.js'
import { isHtmlTable, withHtmlTables } from './htmlTable.js'
import { linesOf } from './label.js'
import { listPerSlice } from './perSlice.js'
import { eachBlock } from './walk.js'

export interface RecordedDecision {
  readonly word: DecisionWord
  /** As written; the range is absolute. */
  readonly text: string
  readonly range: Range
  /** Behind "Decision:" or beside it in a table: the place is there to be filled. */
  readonly labelled: boolean
}

export interface Decision {
  /** Undefined where nothing is said of it, not even that it is open. */
  readonly recorded: RecordedDecision | undefined
  readonly decider: boolean
  readonly time: boolean
  /** The section about it, where there is one. */
  readonly section: Section | undefined
}

const HEADED =
  /\bdecision|\bverdict|\bbottom line|\boutcome|\bconclusion|\bfinal call|entscheid|décision|decisión|решени|判定|決定|决定|결정/iu
/** How it will be taken, not which it is. */
const HOW = /criteri|process|tree|authorit|maker|rules?\b|framework|kriterien|critère/i
const LABELLED =
  /^[ \t>|*_-]*(?:(?:final |go\/no-go )?decision|verdict|outcome|result|recommendation|decided by|decision[- ]maker|decider|entscheidung|décision|decisión|решение)\b/iu
const VALUE =
  /^[ \t>|*_-]*(?:(?:final |go\/no-go |go-no-go )*decision|verdict|outcome|result|recommendation|entscheidung|beschluss|décision|decisión|decisão|decisione|решение|判定|決定|决定|결정)[*_ ]*(?:[:：|]|is\b)[*_ \t]*([^|\r\n]*)/iu
const WHO =
  /(?:decided by|decision[- ]maker|decider|approver|approved by|final authority|signed(?: off)? by|entschieden von|décidé par|decidido por)\W+\p{L}{2,}|\[(?:role|name|decider|approver)\]/iu
const BY_NAME = /\bby (?:the )?\p{Lu}\p{L}+/u

export function decisionOf({ sections, slices }: Artefact): Decision {
  const headed = sections.filter(({ heading, depth }, index) => (depth > 1 || index > 0) && HEADED.test(heading))
  const taken = headed.filter(({ heading }) => !HOW.test(heading))
  const all = slices.flatMap(({ start, model }) =>
    linesIn(model).map(line => ({ ...line, range: shift(line.range, start) })),
  )
  const below = under(headed, all)
  const labelled = all.filter(({ text, form }) => form !== 'open' && LABELLED.test(text))
  const passage = withoutCases([...below, ...labelled].map(({ text }) => text).join('\n'))
  const signed = slices.some(({ model }) =>
    model.parts.some(({ type, fields }) => type === 'gate' && fields.approver?.text && fields.date?.text),
  )
  return {
    recorded: behindLabel(all) ?? inWords(under(taken, all)),
    decider: signed || WHO.test(passage) || BY_NAME.test(passage),
    time: signed || readDate(passage) !== undefined || /YYYY-MM-DD|\b\d{1,2}:\d\d\b/.test(passage),
    section: taken[0] ?? headed[0],
  }
}

/** Lines that stand below one of the headings; both in order. */
function under(sections: readonly Section[], lines: readonly Line[]): Line[] {
  let [next, until] = [0, -1]
  return lines.filter(({ range: [start, end] }) => {
    for (; next < sections.length && sections[next]!.headingRange[1] <= start; next++)
      until = Math.max(until, sections[next]!.range[1])
    return end <= until
  })
}

interface Line {
  readonly text: string
  readonly range: Range
  /** A row of a table with several below its header; an item whose box is not ticked. */
  readonly form: 'line' | 'row' | 'open'
}

/** What is written where something may be decided: no code, no comments. Ranges relative to the slice. */
const linesIn = listPerSlice(({ tree }): Line[] => {
  const { text, blocks } = withHtmlTables(tree)
  const lines: Line[] = []
  const open = new Set<number>()
  eachBlock(blocks, block => {
    if (block.type === 'list')
      for (const { checked, blocks: own } of block.items) if (checked === false && own[0]) open.add(own[0].range[0])
    if (block.type === 'table') {
      const form = block.rows.length > 2 ? 'row' : 'line'
      const isHtml = isHtmlTable(text, block)
      for (const [index, { range }] of block.rows.entries()) {
        const row = text.slice(...range)
        lines.push({ text: isHtml ? asRow(row) : row, range, form: index === 0 ? 'line' : form })
      }
    } else if (block.type === 'paragraph' || block.type === 'heading') {
      const form = open.has(block.range[0]) ? 'open' : 'line'
      const marks = block.type === 'heading' ? (/^[#\s]*/.exec(text.slice(...block.range))?.[0].length ?? 0) : 0
      for (const range of linesOf(text, [block.range[0] + marks, block.range[1]]))
        lines.push({ text: text.slice(...range), range, form })
    }
  })
  return lines
})

/** A row of HTML with a pipe before each cell, every word at its place. */
const asRow = (html: string): string =>
  html
    .replace(/<[^<>]{0,200}>/g, tag => (/^<t[dh]\b/i.test(tag) ? '|' : ' ') + ' '.repeat(tag.length - 1))
    .replace(/[\r\n]/g, ' ')

/** The last decided one, else the first open one. */
function behindLabel(lines: readonly Line[]): RecordedDecision | undefined {
  let found: RecordedDecision | undefined
  for (const { text, range, form } of lines) {
    const match = form === 'open' ? null : VALUE.exec(text)
    const word = match ? decisionWord(match[1]!.trim()) : undefined
    if (!match || word === undefined || (word === 'open' && found)) continue
    const start = range[0] + match[0].length - match[1]!.length
    const value = match[1]!.trim()
    found = { word, text: value, range: [start, start + value.length], labelled: true }
  }
  return found
}

/** Under the heading: the first line that decides, else what the rows of a table come to together, else what is open. */
function inWords(lines: readonly Line[]): RecordedDecision | undefined {
  const read = lines.flatMap(({ text, range, form }): (RecordedDecision & Pick<Line, 'form'>)[] => {
    const hit = form === 'open' ? undefined : decisionIn(text)
    if (!hit) return []
    const start = range[0] + hit.index
    return [{ word: hit.word, text: hit.text, range: [start, start + hit.text.length], labelled: false, form }]
  })
  const rows = read.filter(({ form }) => form === 'row')
  const found =
    read.find(({ form, word }) => form === 'line' && word !== 'open') ??
    WORST.flatMap(word => rows.find(row => row.word === word) ?? [])[0] ??
    read[0]
  if (!found) return undefined
  const { form: _, ...recorded } = found
  return recorded
}

/** Votes: one against it, one that is open or one under conditions is not outvoted. */
const WORST: readonly DecisionWord[] = ['against', 'open', 'conditional', 'for']
