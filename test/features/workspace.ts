/** A workspace of small texts, one of them with a cursor `$0`. */
import assert from 'node:assert/strict'
import { Host } from '../../server/src/analysis/analysis.js'
import type { Analysis, View } from '../../server/src/analysis/analysis.js'
import type { Place } from '../../server/src/analysis/features/place.js'
import type { Range } from '../../server/src/analysis/text/range.js'

export interface Workspace {
  readonly analysis: Analysis
  /** Of the artefact with the cursor. */
  readonly view: View | undefined
  /** Where the cursor stands. */
  readonly document: string
  readonly offset: number
  /** `file: "words"`, with the whole line where `line` is asked for. */
  readonly show: (place: Place) => string
  readonly words: (range: Range) => string
}

/** @param files texts by path; `slipway.yml` configures; `complete` is said of all unless told otherwise */
export function workspace(files: Readonly<Record<string, string>>, complete = true, today = ''): Workspace {
  const documents = new Map<string, string>()
  const configurations = new Map<string, string>()
  let [document, offset] = ['', 0]
  for (const [path, text] of Object.entries(files)) {
    const cursor = text.indexOf('$0')
    if (cursor >= 0) [document, offset] = [path, cursor]
    ;(/(?:slipway\.yml|CODEOWNERS)$/.test(path) ? configurations : documents).set(path, text.replace('$0', ''))
  }
  document ||= [...documents.keys()][0]!
  const analysis = new Host().apply({ documents, configurations, complete, today })
  const textOf = (path: string): string => {
    const text = analysis.text(path)
    assert.ok(text !== undefined, path)
    return text
  }
  return {
    analysis,
    view: analysis.view(document),
    document,
    offset,
    show: ({ document: path, range }) => {
      const text = textOf(path)
      const start = text.lastIndexOf('\n', range[0] - 1) + 1
      const line = text.slice(start, text.indexOf('\n', range[1]))
      return `${path}: ${line.slice(0, range[0] - start)}«${text.slice(...range)}»${line.slice(range[1] - start)}`
    },
    words: range => textOf(document).slice(...range),
  }
}

/** A traceability matrix of one release, for other documents to refer to. */
export const RTM = `---
artefact: rtm
---
# Traceability matrix

| ID | Requirement | Priority | Test case | Release notes | Rollback control | Status |
|---|---|---|---|---|---|---|
| REQ-001 | Pay by card | Must | TC-1 | RN-4 | Flag off | Done |
| REQ-002 | Refund | | | | | |
`
