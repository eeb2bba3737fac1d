/** What was measured, in words: every disagreement, then a line for every rule, then the sum. */
import type { Comparison, Disagreement, Tally } from './compare.js'
import { addUp, precision, recall } from './compare.js'

const WIDEST = 110

/** One paragraph a document, with the text of the line in question. */
export function tellDisagreements(
  measured: ReadonlyMap<string, Comparison>,
  documents: ReadonlyMap<string, string>,
): string {
  const paragraphs = [...measured].flatMap(([file, { disagreements }]) => {
    if (disagreements.length === 0) return []
    const lines = documents.get(file)!.split(/\r\n|\r|\n/)
    const told = disagreements.map(one => `  ${tellOne(one)}\n         | ${short(lines[one.line - 1] ?? '')}`)
    return [`${file}\n${told.join('\n')}\n`]
  })
  return paragraphs.join('\n')
}

const tellOne = (one: Disagreement): string =>
  `${one.kind.padEnd(6)} ${one.rule} ${one.line}: ${short(one.kind === 'missed' ? one.text : one.message)}`

const short = (text: string): string => (text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text)

const HEAD = 'rule                          true false missed stray precision recall'

/** A line for every rule of which anything was found or expected, and one for all. */
export function tellTallies(title: string, measured: ReadonlyMap<string, Comparison>): string {
  const byRule = new Map<string, Tally[]>()
  for (const { tallies } of measured.values())
    for (const [rule, tally] of tallies) byRule.set(rule, [...(byRule.get(rule) ?? []), tally])
  const sums = [...byRule].map(([rule, tallies]) => [rule, addUp(tallies)] as const)
  const said = sums.filter(([, tally]) => tally.true + tally.false + tally.missed > 0)
  const all = addUp(said.map(([, tally]) => tally))
  return [
    `${title}: ${measured.size} documents`,
    HEAD,
    ...said.map(([rule, tally]) => row(rule, tally)),
    row('all', all),
    '',
  ].join('\n')
}

const row = (name: string, tally: Tally): string =>
  name.padEnd(29) +
  String(tally.true).padStart(5) +
  String(tally.false).padStart(6) +
  String(tally.missed).padStart(7) +
  String(tally.stray).padStart(6) +
  share(precision(tally)).padStart(10) +
  share(recall(tally)).padStart(7)

const share = (value: number | undefined): string => (value === undefined ? '-' : value.toFixed(3))
