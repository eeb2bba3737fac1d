/** Reads small texts as release artefacts and says what was recognised, in words a test can be read by. */
import type { Artefact } from '../../server/src/analysis/model/artefact.js'
import { buildArtefact } from '../../server/src/analysis/model/build.js'
import { ModelCache } from '../../server/src/analysis/model/modelCache.js'
import type { ArtefactKind } from '../../server/src/analysis/model/kind.js'
import type { Language } from '../../server/src/analysis/model/vocabulary/lookup.js'
import type { Part, PartType } from '../../server/src/analysis/model/part.js'
import { parseDocument, SyntaxCache } from '../../server/src/analysis/syntax/document.js'
import type { Range } from '../../server/src/analysis/text/range.js'
import { unmark } from '../rules/page.js'

export interface Reader {
  readonly kind?: ArtefactKind
  readonly path?: string
  readonly timezone?: string
  /** Folded names of the owners the configuration lists. */
  readonly owners?: readonly string[]
  /** All where absent. */
  readonly languages?: readonly Language[]
}

/** A text without the indentation of the test that holds it. */
export function doc(strings: TemplateStringsArray, ...values: readonly string[]): string {
  const text = String.raw({ raw: strings }, ...values).replace(/^\n/, '')
  const indent = /^ */.exec(text)![0]
  return text.replaceAll(new RegExp(`^${indent}`, 'gm'), '').replace(/\n *$/, '\n')
}

export function read(text: string, reader: Reader = {}): Artefact {
  const { kind = 'release-plan', path = '/release/ReleasePlan.md', timezone, owners = [], languages } = reader
  const work = { slicesParsed: 0, piecesParsed: 0, charactersParsed: 0 }
  const syntax = parseDocument(text, new SyntaxCache(), work)
  return buildArtefact(path, kind, syntax, { timezone, owners: new Set(owners), languages }, new ModelCache())
}

/**
 * One line a part: `milestone "Code freeze" date=2026-03-01 owner=(QA lead) done`.
 * Parentheses: said once for all. The state is left out where it is open.
 */
export const partsIn = (text: string, reader: Reader & { readonly only?: PartType } = {}): string[] =>
  read(text, reader)
    .slices.flatMap(({ model }) => model.parts)
    .filter(({ type }) => reader.only === undefined || type === reader.only)
    .map(saying)

function saying({ type, name, fields, state }: Part): string {
  const said = Object.entries(fields).map(([field, { text, forAll }]) => ` ${field}=${forAll ? `(${text})` : text}`)
  return `${type} "${name.text}"${said.sort().join('')}${state === 'open' ? '' : ` ${state}`}`
}

/** Where a text has lines of carets and where the engine sees placeholders: equal when all is well. */
export function placeholdersIn(marked: string, reader: Reader = {}): { expected: string[]; found: string[] } {
  const { text, marks } = unmark(marked)
  const artefact = read(text, reader)
  const place = (range: Range, form: string): string =>
    `line ${text.slice(0, range[0]).split('\n').length}: "${text.slice(...range)}" ${form}`
  const found = artefact.slices.flatMap(({ start, model }) =>
    model.placeholders.map(({ range, form }) => place([range[0] + start, range[1] + start], form)),
  )
  return {
    expected: marks.map(({ range, message }) => place(range, message)),
    found: [...artefact.frontMatterPlaceholders.map(({ range, form }) => place(range, form)), ...found],
  }
}
