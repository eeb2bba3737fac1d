/** Puts a page's example before the real host, and applies fixes as a client that takes every first choice. */
import { Host } from '../../server/src/analysis/analysis.js'
import type { Analysis } from '../../server/src/analysis/analysis.js'
import type { Finding, Fix } from '../../server/src/analysis/lint/finding.js'
import { plainEdit } from '../../server/src/analysis/lint/finding.js'
import { applyEdits } from '../../server/src/analysis/text/edit.js'
import type { Example, Mark } from './page.js'

export const TODAY = '2026-11-02'

export function analyse(example: Example, texts: ReadonlyMap<string, string> = textsOf(example)): Analysis {
  const configuration = texts.get(CONFIGURATION) ?? example.configuration
  return new Host().apply({
    documents: new Map([...texts].filter(([name]) => name !== CONFIGURATION)),
    configurations: configuration ? new Map([[CONFIGURATION, configuration]]) : undefined,
    today: example.today ?? TODAY,
    complete: true,
  })
}

/** The documents, and the configuration, into which fixes may write, too. */
export const textsOf = ({ files, configuration }: Example): Map<string, string> =>
  new Map([
    ...(configuration ? [[CONFIGURATION, configuration] as const] : []),
    ...files.map(file => [file.name, file.text] as const),
  ])

const CONFIGURATION = 'slipway.yml'

/** What the fix does to the document it was found in; edits of others are left out. */
export const applyFix = (text: string, fix: Fix): string => applyTo(text, fix, undefined)

/** What the fix does to another document. */
export const applyTo = (text: string, fix: Fix, path: string | undefined): string =>
  applyEdits(
    text,
    fix.edits.filter(edit => edit.path === path).map(edit => ({ range: edit.range, text: plainEdit(edit.text) })),
  )

/** The other documents it changes, as they are afterwards. */
export const othersAfter = (texts: ReadonlyMap<string, string>, fix: Fix): [string, string][] =>
  [...new Set(fix.edits.flatMap(({ path }) => path ?? []))].map(path => [path, applyTo(texts.get(path)!, fix, path)])

/** As a reader sees it: line, words, message. */
export const show = (text: string, { range, message }: Mark | Finding): string =>
  `${text.slice(0, range[0]).split(/\r\n|\n|\r/).length}: "${text.slice(...range)}" ${message}`

/** Applies the first fix of the rule's first finding, again and again, until there is none. */
export function mend(example: Example, document: string, rule: string): string {
  const texts = textsOf(example)
  for (let round = 0; round < 50; round++) {
    const text = texts.get(document)!
    const finding = analyse(example, texts)
      .findings(document)
      .find(one => one.rule === rule && one.fixes.length > 0)
    if (!finding) return text
    texts.set(document, applyFix(text, finding.fixes[0]!))
    for (const [path, other] of othersAfter(texts, finding.fixes[0]!)) texts.set(path, other)
  }
  throw new Error(`${rule}: mending does not come to an end`)
}
