/** Leaves the inner lines of long code blocks and comments out of what is parsed, then puts them back into the blocks. */
import type { Range } from '../text/range.js'
import type { Block } from './block.js'
import { moved } from './move.js'

/** Line by line the parser is slow, and of these lines it makes nothing but a copy. */
export class RawHoles {
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
    return blocks.map(block =>
      this.#filled(
        text,
        moved(block, offset => this.#whole(offset)),
      ),
    )
  }

  #whole(offset: number): number {
    for (const [start, end] of this.#holes) if (start < offset) offset += end - start
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
