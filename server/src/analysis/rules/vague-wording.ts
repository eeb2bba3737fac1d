/** A word that leaves the decision to whoever reads it. */
import type { PartRule, Report } from '../lint/rule.js'
import { wordsOf } from '../lint/option.js'
import type { Field, FieldName, PartType } from '../model/part.js'
import { VAGUE_PHRASES } from '../model/vocabulary/vague.js'

export const vagueWording: PartRule<'slice'> = {
  id: 'vague-wording',
  summary: 'What decides something says when, how much and how many.',
  reads: 'part',
  about: 'slice',
  severity: { draft: 'off', review: 'info', approved: 'warning' },
  fix: 'none',
  since: '0.1.0',
  messages: { vague: '{word} decides nothing.' },
  *check({ parts, tree }, look): Iterable<Report> {
    const own = wordsOf(look, 'vagueWords')
    const pattern = own.length > 0 ? patternOf([...VAGUE_PHRASES, ...own]) : PATTERN
    const seen = new Set<number>()
    for (const { type, fields } of parts) {
      for (const name of DECIDING[type] ?? []) {
        const field = fields[name]
        if (!field || field.forAll || field.text === '') continue
        for (const report of vagueIn(field, tree.text, pattern)) {
          if (!seen.has(report.range[0])) yield report
          seen.add(report.range[0])
        }
      }
    }
  },
}

/** Where a gate opens, a milestone is reached, a rollback starts, somebody acts. */
const DECIDING: Readonly<Partial<Record<PartType, readonly FieldName[]>>> = {
  gate: ['threshold', 'criteria'],
  milestone: ['criteria'],
  trigger: ['threshold', 'trigger', 'action'],
  flag: ['criteria'],
  dependency: ['criteria'],
}

const patternOf = (phrases: readonly string[]): RegExp => {
  const words = phrases.map(phrase => phrase.replace(/[^\p{L}\p{N} -]/gu, '')).sort((a, b) => b.length - a.length)
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.join('|')})(?![\\p{L}\\p{N}-])`, 'giu')
}
const PATTERN = patternOf(VAGUE_PHRASES)

/** A figure beside the word decides after all ("severe: more than 5 %"); a quoted word is only mentioned. */
function* vagueIn({ range }: Field, source: string, pattern: RegExp): Iterable<Report> {
  const written = source.slice(...range)
  if (/\d/.test(written)) return
  for (const match of written.matchAll(pattern)) {
    const [before, after] = [written[match.index - 1] ?? '', written[match.index + match[0].length] ?? '']
    if (/["'`“”‘’«»]/.test(before) && /["'`“”‘’«»]/.test(after)) continue
    const start = range[0] + match.index
    yield { range: [start, start + match[0].length], message: 'vague', args: { word: match[0] } }
  }
}
