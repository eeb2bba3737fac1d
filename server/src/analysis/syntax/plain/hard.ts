/** Inline text that is not plain: all of a stretch goes to the parser at once, each as a block of its own. */
import type { Inline } from '../block.js'
import { convertInlines } from '../convert.js'
import type { Known } from '../known.js'
import { remark } from '../remark.js'

type Kind = 'paragraph' | 'heading' | 'tableCell'

interface Run {
  readonly kind: Kind
  readonly from: number
  readonly to: number
  /** What it is read into. */
  readonly content: Inline[]
}

const OPENING = { paragraph: '', heading: '# ', tableCell: '|' }
/** The space keeps a backslash at the end of a cell from escaping the pipe. */
const CELL_END = ' |\n'
const HEADER = '|x|\n|-|\n'

export class HardRuns {
  readonly #text: string
  readonly #runs: Run[] = []

  constructor(text: string) {
    this.#text = text
  }

  /** Its content, still empty. Paragraphs must not open another block where they stand alone. */
  add(kind: Kind, from: number, to: number): Inline[] {
    const content: Inline[] = []
    this.#runs.push({ kind, from, to, content })
    return content
  }

  /** How many there are, to forget those that came later. */
  get count(): number {
    return this.#runs.length
  }

  forget(count: number): void {
    this.#runs.length = count
  }

  get characters(): number {
    return this.#runs.reduce((sum, { from, to }) => sum + to - from, 0)
  }

  /** False where one was not read as the block it was given as. */
  read(known: Known): boolean {
    if (this.#runs.length === 0) return true
    const cells = this.#runs.filter(run => run.kind === 'tableCell')
    const blocks = this.#runs.filter(run => run.kind !== 'tableCell')
    let asked = ''
    const place = (run: Run, behind: string): number => {
      const at = asked.length + OPENING[run.kind].length
      asked += OPENING[run.kind] + this.#text.slice(run.from, run.to) + behind
      return at
    }
    const placedBlocks = blocks.map(run => place(run, '\n\n'))
    if (cells.length > 0) asked += HEADER
    const placedCells = cells.map(run => place(run, CELL_END))
    const nodes = remark(asked, known).root.children
    if (nodes.length !== blocks.length + (cells.length > 0 ? 1 : 0)) return false
    for (const [index, run] of blocks.entries()) {
      const node = nodes[index]!
      const at = placedBlocks[index]!
      if (node.type !== 'paragraph' && node.type !== 'heading') return false
      if (node.type !== run.kind || node.position!.start.offset !== at - OPENING[run.kind].length) return false
      if (node.position!.end.offset !== at + run.to - run.from) return false
      run.content.push(...convertInlines(node.children, run.from - at))
    }
    const table = nodes[blocks.length]
    if (!table) return true
    if (table.type !== 'table' || table.children.length !== cells.length + 1) return false
    for (const [index, run] of cells.entries()) {
      const row = table.children[index + 1]!
      const at = placedCells[index]!
      if (row.children.length !== 1 || row.position!.start.offset !== at - 1) return false
      run.content.push(...convertInlines(row.children[0]!.children, run.from - at))
    }
    return true
  }
}
