/** Which lines of a document are being typed: those that changed since the cursor came to them. */

/** One replacement: lines from zero, the last included, before it was made. */
export interface LineChange {
  readonly start: number
  readonly end: number
  /** Line breaks in what was put there. */
  readonly breaks: number
}

export class TypedLines {
  private lines = new Set<number>()

  /** @param changes as editors tell them, the lowest in the document first */
  change(changes: readonly LineChange[]): void {
    for (const { start, end, breaks } of changes) {
      const moved = [...this.lines].flatMap(line =>
        line < start ? line : line > end ? line + breaks - end + start : [],
      )
      this.lines = new Set(moved)
      // Only where a cursor stands does a line count: of a long text that was pasted the last one may.
      this.lines.add(start)
      this.lines.add(start + breaks)
    }
  }

  /** Forgets the lines that no cursor stands on. @returns whether there were any */
  keep(cursors: readonly number[]): boolean {
    const before = this.lines.size
    this.lines = new Set([...this.lines].filter(line => cursors.includes(line)))
    return this.lines.size < before
  }

  has(line: number): boolean {
    return this.lines.has(line)
  }
}
