/**
 * The one place that runs remark-parse, told which definitions exist outside the text it is given. The bundles for Node
 * read it when it is first called (`scripts/firstCall.mjs`).
 */
import type { Root } from 'mdast'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { behindMarks } from './cut.js'
import { NOTHING_KNOWN, type Known } from './known.js'

/** Positions are offsets of `text`, also where it starts with byte order marks, which mdast does not count. */
export function remark(text: string, known: Known): { readonly root: Root; readonly by: number } {
  injected = known
  const by = behindMarks(text, 0)
  return { root: processor.parse(by === 0 ? text : text.slice(by)), by }
}

/** Parsing is synchronous: what is set before a parse is what that parse reads. */
let injected = NOTHING_KNOWN

interface Told {
  told?: boolean
  defined: string[]
  gfmFootnotes?: string[]
}

/** Definitions are pushed rather than appended to the text: appending would break an unclosed fence. */
const knownDefinitions = {
  document: {
    null: [
      {
        name: 'knownDefinitions',
        tokenize(this: { parser: Told }, _effects: unknown, _ok: unknown, nok: unknown) {
          const parser = this.parser
          if (!parser.told) {
            parser.told = true
            parser.defined.push(...injected.definitions)
            parser.gfmFootnotes = [...(parser.gfmFootnotes ?? []), ...injected.footnotes]
          }
          return nok
        },
      },
    ],
  },
}

/** Not remark-gfm as a whole: its autolink literals make nodes without positions and cost a fifth of the time. */
const processor = unified()
  .use(remarkParse)
  .data({
    micromarkExtensions: [
      gfmTable(),
      gfmTaskListItem(),
      gfmStrikethrough(),
      gfmFootnote(),
      knownDefinitions as ReturnType<typeof gfmTable>,
    ],
    fromMarkdownExtensions: [
      gfmTableFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmFootnoteFromMarkdown(),
    ],
  })
  .freeze()
