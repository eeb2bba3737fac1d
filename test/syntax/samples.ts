/** Texts to parse: the examples of CommonMark, mixtures of them, token soup, and real documents where they are at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import spec from 'commonmark-spec'
import fc from 'fast-check'
import type { Block } from '../../server/src/analysis/syntax/block.js'
import { convertBlocks } from '../../server/src/analysis/syntax/convert.js'
import { frontMatterRange } from '../../server/src/analysis/syntax/frontMatter.js'
import { NOTHING_KNOWN } from '../../server/src/analysis/syntax/known.js'
import { remark } from '../../server/src/analysis/syntax/remark.js'
import type { Syntax, Work } from '../../server/src/analysis/syntax/document.js'
import { shiftBlocks } from '../../server/src/analysis/syntax/move.js'

/** The same dice at every run; `SLIPWAY_SEED` throws others. */
fc.configureGlobal({ seed: Number(process.env['SLIPWAY_SEED'] ?? 20261121) })

export const examples: readonly string[] = spec.tests.map(test => test.markdown.replaceAll('→', '\t'))

export const noWork = (): Work => ({ slicesParsed: 0, piecesParsed: 0, charactersParsed: 0 })

/** What the text is in one parse without slices. */
export function wholeParse(text: string): Block[] {
  const start = frontMatterRange(text)?.range[1] ?? 0
  const { root, by } = remark(text.slice(start), NOTHING_KNOWN)
  return convertBlocks(root.children, start + by)
}

/** The blocks of all slices, where they stand in the document. */
export const slicedParse = (syntax: Syntax): Block[] =>
  syntax.slices.flatMap(slice => shiftBlocks(slice.tree.blocks, slice.start))

/** Real documents lie beside the repository on some machines only. */
export function corpus(): { readonly name: string; readonly text: string }[] {
  const folder = path.join(import.meta.dirname, '../../../shared/corpus/docs')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith('.md'))
    .map(name => ({ name, text: readFileSync(path.join(folder, name), 'utf8').replace(/^\uFEFF/, '') }))
}

const tokens = [
  '# ', '## ', '#', '\n', '\n', '\n\n', '\n\n', ' ', '  ', '    ', '\t', '- ', '* ', '+ ', '1. ', '2) ', '10. ',
  '> ', '>', '```', '~~~', '````', '<!--', '-->', '<div>', '</div>', '<b>', '<?', '---', '***', '===', '|', '|a|b|',
  '|-|-|', '| x ', '[', ']', '[a]', '[^a]', '[a]: /u', '[^a]: n', '[b]:\n/u', '[b]', '[B\n> a]', '(u)', '!', '**',
  '*', '_', '`', '``', '~~', '\\', '&amp;', 'word', 'x', '[ ] ', '[x] ', '\r\n', '\r', '\0', '\uFEFF', '\u2028', '😀',
  '- item\n', '- [ ] task\n', '* **b** c\n', '|a|b|\n|-|-|\n|1|2|\n', '| row | two |\n', 'para\n\n', '# Head\n',
  '1. one\n', '2. two\n', '\n- item\n', '```\ncode\n```\n', '```js\na\n\n b\n*c\n', '<!-- a\nb\n\nc\nd\n', 'e\n-->', '  - nested\n', '\n\n  more\n', '|only\n', '- \n', 'a | b\n',
] // prettier-ignore

export const soup = fc.array(fc.constantFrom(...tokens), { maxLength: 60, size: 'max' }).map(parts => parts.join(''))

const cells = ['', ' ', 'a', ' a ', ' two words ', '  x', ' é😀 ', '\u00A0', ' \u00A0a ', '---', ' **b** ', ' `c|d` ', ' a\\|b ', ' \\', ' [a] ', '<b>', '&amp;', '\t', ' > q ', ' - ', '#', ' ! ', ' (x) ', '\0', ':-:'] // prettier-ignore
const rowEnd = fc.constantFrom('|\n', '|\n', '|\n', '|\n', '|\r\n', '|\r', '\n', '| \n', '|\t\n', '|\n\n', '|')
const row = fc
  .tuple(
    fc.constantFrom('|', '|', '|', '|', ' |', '', '||'),
    fc.array(fc.constantFrom(...cells), { maxLength: 4 }),
    rowEnd,
  )
  .map(([start, inner, end]) => start + inner.join('|') + end)

/** A table whose rows are written in every way, and what may follow it. */
export const rows = fc
  .tuple(
    fc.array(row, { maxLength: 25, size: 'max' }),
    fc.constantFrom('', '# H\n', 'para\n', '- a\n', '\n[a]: /u\n', '```\n|x|\n'),
  )
  .map(([body, end]) => `| a | b |\n|---|:-:|\n${body.join('')}${end}`)

export const mixture = fc
  .array(fc.tuple(fc.constantFrom(...examples), fc.constantFrom('', '\n', '\n\n', '# H\n')), {
    maxLength: 30,
    size: 'max',
  })
  .map(parts => parts.flat().join(''))
