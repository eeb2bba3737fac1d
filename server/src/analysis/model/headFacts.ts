/** Status and go-live in the labelled lines and key-value tables of the first two slices; go-live in two more. */
import type { Block } from '../syntax/block.js'
import { plainText } from '../syntax/block.js'
import type { Slice } from '../syntax/document.js'
import type { Status } from './artefact.js'
import { dayIn, namesGoLive } from './goLive.js'
import { readGrid } from './grid.js'
import { linesOf, readLabel } from './label.js'
import { formPiecesOf, perTreeInWords } from './perSlice.js'
import { columnConcepts, statusNamed } from './vocabulary/lookup.js'

/** Slices that may tell the status, and the day of go-live as well. */
const FIRST = 2
const NEXT = 4

export function headFacts(slices: readonly Slice[]): { status: Status | undefined; anchor: string | undefined } {
  let status: Status | undefined
  const days: { surely?: string | undefined; likely?: string | undefined } = {}
  for (const [index, { tree }] of slices.slice(0, NEXT).entries()) {
    for (const one of formPiecesOf(tree).flatMap(told)) {
      if (index >= FIRST && one.form === 'line') continue
      status ??= one.status
      if (one.named) days[one.named] ??= one.day
    }
  }
  return { status, anchor: days.surely ?? days.likely }
}

interface Told {
  readonly status: Status | undefined
  readonly named: 'surely' | 'likely' | undefined
  readonly day: string | undefined
  /** Lines that name go-live count further down than others. */
  readonly form: 'row' | 'line' | 'goLive'
}

const told = perTreeInWords(({ text, blocks }): readonly Told[] => {
  const all: Told[] = []
  const take = (label: string, value: string, form: Told['form']): void => {
    const folded = label.replace(/[*_`:]/g, '').trim()
    const isStatus =
      columnConcepts(folded).includes('status') &&
      /status|statut|état|estado|stato|статус|状態|ステータス|状态|상태/i.test(folded)
    const status = isStatus ? statusNamed(value.replace(/^\P{L}+/u, '')) : undefined
    const named = namesGoLive(folded)
    if (status || named) all.push({ status, named, day: named && dayIn(value), form })
  }
  for (const block of blocks) {
    if (block.type === 'table' && block.rows[0]!.cells.length === 2) {
      for (const row of readGrid(text, block).rows) take(row.cells[0]!.text, row.cells[1]!.text, 'row')
      const head = block.rows[0]!.cells.map(cell => plainText(cell.content))
      take(head[0]!, head[1]!, 'row')
    }
    for (const { label, value } of labelledLines(block, text))
      take(label.text, value.text, namesGoLive(label.text) ? 'goLive' : 'line')
  }
  return all
})

const labelledLines = (block: Block, source: string): { label: { text: string }; value: { text: string } }[] => {
  if (block.type === 'paragraph') return linesOf(source, block.range).flatMap(line => readLabel(source, line) ?? [])
  if (block.type === 'list')
    return block.items.flatMap(item => (item.blocks[0] ? labelledLines(item.blocks[0], source) : []))
  return []
}
