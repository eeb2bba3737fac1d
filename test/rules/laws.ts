/** The laws every fix obeys, asked of one document: what breaks one is told in a sentence. */
import { Host } from '../../server/src/analysis/analysis.js'
import type { Finding, Fix } from '../../server/src/analysis/lint/finding.js'
import { plainEdit } from '../../server/src/analysis/lint/finding.js'
import type { Edit } from '../../server/src/analysis/text/edit.js'
import { applyEdits } from '../../server/src/analysis/text/edit.js'
import { show } from './bench.js'

/** What a fix that leaves blanks may leave to be filled. */
const BLANKS: ReadonlySet<string> = new Set(['unfilled-placeholder', 'empty-section'])

/** One document in a workspace that otherwise stays as it is. */
export class Bench {
  readonly #host = new Host()
  #text: string
  #before: readonly Finding[]

  constructor(
    readonly name: string,
    text: string,
    readonly others: ReadonlyMap<string, string>,
    readonly configurations: ReadonlyMap<string, string>,
    readonly today: string,
  ) {
    this.#text = text
    const documents = new Map([...others, [name, text]])
    this.#before = this.#host.apply({ documents, configurations, today, complete: true }).findings(name)
  }

  get fixes(): number {
    return this.#before.reduce((sum, { fixes }) => sum + fixes.length, 0)
  }

  /** Every law broken by a fix of the document; of many like findings the first few are tried. */
  breaches(): string[] {
    const seen = new Map<string, number>()
    const tried = this.#before.filter(({ rule }) => {
      seen.set(rule, (seen.get(rule) ?? 0) + 1)
      return seen.get(rule)! <= ENOUGH
    })
    return tried.flatMap(finding =>
      finding.fixes.flatMap(fix => {
        const broken = this.#edited(fix) ?? this.#mended(finding, fix)
        return broken === undefined
          ? []
          : [`${this.name} ${finding.rule} "${fix.title}" of ${show(this.#text, finding)}: ${broken}`]
      }),
    )
  }

  #edited({ edits }: Fix): string | undefined {
    let end = -1
    for (const { range } of [...edits].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])) {
      if (range[0] > range[1] || range[1] > this.#text.length) return 'an edit lies outside the document'
      if (range[0] < end) return 'its edits overlap'
      end = range[1]
    }
    return undefined
  }

  #mended(finding: Finding, fix: Fix): string | undefined {
    const edits = fix.edits
      .filter(edit => edit.path === undefined)
      .map(({ range, text }) => ({ range, text: plainEdit(text) }))
    if (edits.length === 0) return undefined
    const after = this.#findingsAfter(edits)
    if (after === undefined) return 'it changes nothing'
    const [was, is] = [counted(this.#before), counted(after)]
    const own = saying(finding)
    if ((is.get(own) ?? 0) >= was.get(own)!) return 'its finding stays'
    const stops = fix.edits.flatMap(({ text }) => text).filter(piece => typeof piece === 'object')
    if (fix.kind === 'safe' && stops.length > 0) return 'a safe fix has stops'
    const blanks = stops.some(piece => 'hint' in piece)
    const fresh = after.filter(
      one => (was.get(saying(one)) ?? 0) < is.get(saying(one))! && !(blanks && BLANKS.has(one.rule)),
    )
    // What was said of several at once may now be said of each: places count, not sentences.
    const [places, left] = [placesOf(this.#before), placesOf(after)]
    const news = fresh.filter(({ rule }) => fix.kind === 'safe' || left.get(rule)! > (places.get(rule) ?? 0))
    return news.length === 0 ? undefined : `it brings ${news.map(saying).join(' ')}`
  }

  #findingsAfter(edits: readonly Edit[]): readonly Finding[] | undefined {
    const text = applyEdits(this.#text, edits)
    if (text === this.#text) return undefined
    const findings = this.#host.apply({ documents: new Map([[this.name, edits]]) }).findings(this.name)
    this.#host.apply({ documents: new Map([[this.name, this.#text]]) })
    return findings
  }
}

const ENOUGH = 4

const saying = ({ rule, message }: Finding): string => `${rule}: ${message}`

function counted(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const finding of findings) counts.set(saying(finding), (counts.get(saying(finding)) ?? 0) + 1)
  return counts
}

function placesOf(findings: readonly Finding[]): Map<string, number> {
  const places = new Map<string, number>()
  for (const { rule, covers } of findings) places.set(rule, (places.get(rule) ?? 0) + (covers?.length ?? 1))
  return places
}
