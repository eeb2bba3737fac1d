/** Texts of what the plain lane reads and of what it must not: lines, lists in lists, inline text, generated. */
import fc from 'fast-check'

const oneOf = (...texts: string[]) => fc.constantFrom(...texts)
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map(texts => texts.join(''))
const many = (part: fc.Arbitrary<string>, maxLength: number) =>
  fc.array(part, { maxLength, size: 'max' }).map(texts => texts.join(''))

const token = oneOf(
  'a', 'word', ' ', ' ', ' ', '  ', 'B', '1', '.', ':', '-', '(', ')', '**', '*', '_', '__', '***', '`', '``', '[x](u)',
  '[a *b*](/u "t")', '![i](p)', '[', ']', '](', '](u)', '!', '![', '&', '&amp;', '&a', '<br>', '<b>', '<', '\\', '\\*',
  '\\|', '~', '~~', 'é', '😀', '\u00A0', '“', '”', '|', '#', '**Owner:** ', '*e*', '`c`', '`c|d`', '[ ] ', '[x] ', '*_e_*',
  'http://x.y', '<!-- c -->', '<!-- a -- b -->', '<!-->', '(**b**)', '**b)**', '*"a"*', '\u2028', '=', '>', '"', '[^1]', '[^a]', '[A]', '[b][B]', '<https://x.y>', '—', '[ ]', '\uFEFF',
) // prettier-ignore
const lineEnd = oneOf('\n', '\n', '\n', '\n', '\n', '\n', '  \n', ' \n', '\\\n', '\r\n', '\n\n', '\n\n', '\n\n', '\n \n', '\r') // prettier-ignore
const indent = oneOf('', '', '', '', '', '', ' ', '  ', '  ', '   ', '    ', '     ', '      ')
const indentOrTab = fc.oneof({ weight: 12, arbitrary: indent }, { weight: 1, arbitrary: fc.constant('\t') })
const marker = oneOf(
  '', '', '', '', '', '- ', '- ', '* ', '-   ', '1. ', '2. ', '10) ', '+ ', '- - ', '- 1. ', '- [ ] ', '* [x] ', '# ',
  '## ', '> ', '|', '- # ', '- | ',
) // prettier-ignore
const start = oneOf('a', 'b c', '**b**', '[x](u)', '`c`', '[ ] t', 'x', '1', '|a|b|', '| a | b |', '|c|')
const special = oneOf(
  '|-|-|', '|-|', '---', '***', '===', '```', '```js', '~~~', '````', '-', '#', '# a #', '* * *', '<div>', '</div>',
  '<!-- a', 'b -->', '<!-- x -->', '|', '| :-: | -: |', '1.', 'a|b', '-|-', '|---|---|', '> q', '| |a|\n|-|-|', '||\n|-|',
  '| a | b |\n|---|---|\n| c | d |', '<details>', '-|-\n', ':-', '> - q\n> r', '> a\n>\n> b', '>',
) // prettier-ignore

const line = fc.oneof(
  { weight: 12, arbitrary: joined(indentOrTab, marker, start, many(token, 9), lineEnd) },
  { weight: 3, arbitrary: joined(indentOrTab, special, lineEnd) },
  { weight: 2, arbitrary: joined(indentOrTab, marker, many(token, 9), lineEnd) },
)

/** Lines of every sort. */
export const lines = joined(many(line, 9), oneOf('', '', 'x', '#\n', '- x', '|x', '```'))

const plainLine = joined(
  indent,
  oneOf('', '', '- ', '* ', '1. ', '2. ', '- - ', '1) ', '   - ', '- # ', '- ```\n', '> ', '> - ', '> > '),
  oneOf('a', '**b** c', 'x `y`', '[ ] z', '| p | q |', '```', '---', '', '# h', '|-|-|'),
  oneOf('\n', '\n', '\n', '\n\n', '\n\n\n', '  \n'),
)

/** Blocks in blocks, with little in them. */
export const structure = joined(many(plainLine, 12), oneOf('', 'x', '- x', '#\n'))

/** One paragraph. */
export const inlineText = joined(fc.constant('x'), many(token, 14), oneOf('', '\n'))
