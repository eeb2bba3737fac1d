/** The laws every fix obeys, asked of documents beside each other: what breaks one is told in a sentence. */
import { Host, type Analysis } from '../../server/src/analysis/analysis.js'
import type { Finding, Fix } from '../../server/src/analysis/lint/finding.js'
import { plainEdit } from '../../server/src/analysis/lint/finding.js'
import { safeFixes } from '../../server/src/analysis/lint/safeFixes.js'
import type { Edit } from '../../server/src/analysis/text/edit.js'
import { applyEdits } from '../../server/src/analysis/text/edit.js'
import { show } from './bench.js'

/** What a fix that leaves blanks may leave to be filled. */
const BLANKS: ReadonlySet<string> = new Set(['unfilled-placeholder', 'empty-section'])

/** Documents beside each other, and what is found in them as long as nothing is changed. */
export class Bench {
  readonly #host = new Host()
  readonly #before = new Map<string, readonly Finding[]>()
  #analysis: Analysis

  constructor(
    readonly texts: ReadonlyMap<string, string>,
    readonly configurations: ReadonlyMap<string, string>,
    today: string,
  ) {
    this.#analysis = this.#host.apply({ documents: texts, configurations, today, complete: true })
    for (const name of texts.keys()) this.#before.set(name, this.#analysis.findings(name))
  }

  get fixes(): number {
    return [...this.#before.values()].flat().reduce((sum, { fixes }) => sum + fixes.length, 0)
  }

  /** Every law broken by a fix of any document, in a sentence each. */
  breaches(): string[] {
    return [...this.#before].flatMap(([name, findings]) => [
      ...findings.flatMap(finding =>
        finding.fixes.flatMap(fix => {
          const broken = this.#edited(name, fix) ?? this.#mended(name, finding, fix)
          return broken === undefined
            ? []
            : [`${name} ${finding.rule} "${fix.title}" of ${show(this.texts.get(name)!, finding)}: ${broken}`]
        }),
      ),
      ...this.#together(name),
    ])
  }

  #edited(name: string, fix: Fix): string | undefined {
    for (const [path, edits] of editsByPath(name, fix)) {
      const text = this.#text(path)
      if (text === undefined) return `it changes ${path}, which is not there`
      let end = -1
      for (const { range } of edits) {
        if (range[0] > range[1] || range[1] > text.length) return 'an edit lies outside the document'
        if (range[0] < end) return 'its edits overlap'
        end = range[1]
      }
    }
    return undefined
  }

  #mended(name: string, finding: Finding, fix: Fix): string | undefined {
    const edits = editsByPath(name, fix)
    if ([...edits].every(([path, own]) => applyEdits(this.#text(path)!, own) === this.#text(path)))
      return 'it changes nothing'
    const stops = fix.edits.flatMap(({ text }) => text).filter(piece => typeof piece === 'object')
    if (fix.kind === 'safe' && stops.length > 0) return 'a safe fix has stops'
    const blanks = stops.some(piece => 'hint' in piece)
    const after = this.#findingsAfter(edits)
    const own = saying(finding)
    const left = counted(after.get(name) ?? this.#before.get(name)!).get(own) ?? 0
    if (left >= counted(this.#before.get(name)!).get(own)!) return 'its finding stays'
    const news = [...after].flatMap(([path, findings]) => this.#news(path, findings, fix.kind, blanks))
    return news.length === 0 ? undefined : `it brings ${news.map(saying).join(' ')}`
  }

  #news(path: string, after: readonly Finding[], kind: Fix['kind'], blanks: boolean): Finding[] {
    const before = this.#before.get(path)!
    const [was, is] = [counted(before), counted(after)]
    const fresh = after.filter(
      one => (was.get(saying(one)) ?? 0) < is.get(saying(one))! && !(blanks && BLANKS.has(one.rule)),
    )
    // What was said of several at once may now be said of each: places count, not sentences.
    const [places, left] = [placesOf(before), placesOf(after)]
    return fresh.filter(({ rule }) => kind === 'safe' || left.get(rule)! > (places.get(rule) ?? 0))
  }

  /** All fixes that need no choice at one time, round after round: an end, and nothing new. */
  #together(name: string): string[] {
    const text = this.texts.get(name)!
    let now = text
    let findings = this.#before.get(name)!
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const edits = safeFixes(findings)
        .flat()
        .sort((a, b) => a.range[0] - b.range[0])
      if (edits.length === 0) break
      now = applyEdits(now, edits)
      findings = this.#host.apply({ documents: new Map([[name, now]]) }).findings(name)
    }
    if (now !== text) this.#host.apply({ documents: new Map([[name, text]]) })
    const news = now === text ? [] : this.#news(name, findings, 'safe', false)
    return [
      ...(safeFixes(findings).length > 0 ? [`${name}: mending does not come to an end`] : []),
      ...(news.length > 0 ? [`${name}: all safe fixes together bring ${news.map(saying).join(' ')}`] : []),
    ]
  }

  #findingsAfter(edits: ReadonlyMap<string, readonly Edit[]>): ReadonlyMap<string, readonly Finding[]> {
    const documents = new Map([...edits].filter(([path]) => !this.configurations.has(path)))
    const configured = [...edits].filter(([path]) => this.configurations.has(path))
    const configurations = new Map(configured.map(([path, own]) => [path, applyEdits(this.#text(path)!, own)]))
    const analysis = this.#host.apply({ documents, configurations })
    // What is configured holds for every document.
    const asked = configurations.size > 0 ? this.texts.keys() : documents.keys()
    const findings = new Map([...asked].map(path => [path, analysis.findings(path)]))
    this.#host.apply({
      documents: new Map([...documents.keys()].map(path => [path, this.#text(path)!])),
      configurations: new Map([...configurations.keys()].map(path => [path, this.#text(path)!])),
    })
    return findings
  }

  #text(path: string): string | undefined {
    return this.texts.get(path) ?? this.configurations.get(path)
  }
}

/** More rounds are no way to an end. */
const MOST_ROUNDS = 10

/** What a client does that takes every first choice, in order of place. */
function editsByPath(name: string, { edits }: Fix): Map<string, Edit[]> {
  const byPath = new Map<string, Edit[]>()
  for (const { path = name, range, text } of edits)
    byPath.set(path, [...(byPath.get(path) ?? []), { range, text: plainEdit(text) }])
  for (const own of byPath.values()) own.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])
  return byPath
}

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
