/** Leaves lines out of what is parsed, then puts what they held back into the blocks. */
import type { Range } from '../text/range.js'
import type { Block } from './block.js'
import { moved } from './move.js'

/** Whole lines: of inner lines of code and comments the parser would only make a copy, plain rows are read already. */
export class Holes {
  readonly #holes: readonly Range[]

  constructor(holes: readonly Range[]) {
    this.#holes = holes
  }

  leaveOut(text: string, from: number, to: number): string {
    let kept = ''
    for (const [start, end] of this.#holes) {
      kept += text.slice(from, start)
      from = end
    }
    return kept + text.slice(from, to)
  }

  /** The blocks have offsets as if nothing but the holes were missing from `text`. */
  putBack(text: string, blocks: readonly Block[]): Block[] {
    if (this.#holes.length === 0) return [...blocks]
    const whole = (offset: number) => this.#whole(offset)
    return blocks.map(block => this.#filled(text, moved(block, whole)))
  }

  #whole(offset: number): number {
    for (const [start, end] of this.#holes) if (start <= offset) offset += end - start
    return offset
  }

  /** Fences and comments that are left out stand in column 0 of the document, so their text is taken over as it is. */
  #filled(text: string, block: Block): Block {
    if (block.type !== 'code' && block.type !== 'html') return block
    const hole = this.#holes.find(range => block.range[0] < range[0] && range[1] < block.range[1])
    if (!hole) return block
    const start = block.type === 'html' ? block.range[0] : contentStart(text, block.range[0])
    const at = hole[0] - start
    return { ...block, value: block.value.slice(0, at) + text.slice(...hole) + block.value.slice(at) }
  }
}

const contentStart = (text: string, at: number): number =>
  at + /^[^\r\n]*(?:\r\n|\r|\n)/.exec(text.slice(at))![0].length
