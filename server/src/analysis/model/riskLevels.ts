/** Levels that a risk's own words give without a colon: "likelihood medium, impact high", "(Low/High)". */
import type { Range } from '../text/range.js'
import { trimmed } from './label.js'
import type { Field } from './part.js'
import { isLevelWord } from './riskWords.js'
import { columnConcepts } from './vocabulary/lookup.js'

type Factor = 'probability' | 'impact'

/** What may stand between two statements. */
const BETWEEN = /[,;.()[\]{}–—|·×，；。、（）\r\n]|(?<=\d) ?= ?(?=\d)| [x*-] | and | und | et | y | e | и /gu

/** "4", "4/5", "30%" */
const FIGURE = /^\d{1,2}(?:\/\d{1,2}|%)?$/

/** "Impact very high", "almost certain likelihood". */
const MOST_WORDS = 4

/** Say how likely, never how bad: "possible impact" rates nothing. */
const CHANCES =
  /^(?:possible|likely|unlikely|probable|improbable|occasional|rare|remote|frequent|almost certain|certain)$/i

/**
 * @param range one bullet's text, offsets
 * @returns per factor its level alone; a pair of bare levels in brackets is likelihood, then impact, as "P × I" is said
 */
export function levelsIn(source: string, range: Range): Partial<Record<Factor, Field>> {
  const found: Partial<Record<Factor, Field>> = {}
  const take = (from: number, to: number): void => {
    const spot = trimmed(source, [from, to])
    const bracketed = /[([（]/u.test(source[from - 1] ?? '')
    for (const [factor, field] of rated(source, spot) ?? (bracketed ? pair(source, spot) : [])) found[factor] ??= field
  }
  let from = range[0]
  for (const { index, 0: mark } of source.slice(...range).matchAll(BETWEEN)) {
    take(from, range[0] + index)
    from = range[0] + index + mark.length
  }
  take(from, range[1])
  return found
}

/** "likelihood medium", "high impact", "impact is high". */
function rated(source: string, { text, range }: Field): [Factor, Field][] | undefined {
  const words = text.split(/[\s=]+/).filter(word => word !== '' && word !== 'is')
  if (words.length < 2 || words.length > MOST_WORDS) return undefined
  for (let cut = 1; cut < words.length; cut++) {
    const [head, tail] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')]
    const factor = named(head) ?? named(tail)
    const level = named(head) ? tail : head
    if (!factor || !(isLevelWord(level) || FIGURE.test(level)) || (factor === 'impact' && CHANCES.test(level))) continue
    return [[factor, at(source, range, level)]]
  }
  return undefined
}

const named = (words: string): Factor | undefined =>
  columnConcepts(words).find(concept => concept === 'probability' || concept === 'impact')

/** "Low/Medium". */
function pair(source: string, { text, range }: Field): [Factor, Field][] {
  const levels = text.split('/').map(level => level.trim())
  if (levels.length !== 2 || !levels.every(isLevelWord)) return []
  const probability = at(source, range, levels[0]!)
  return [
    ['probability', probability],
    ['impact', at(source, [probability.range[1], range[1]], levels[1]!)],
  ]
}

/** A level in its place; the whole statement where emphasis or blanks stand inside it. */
function at(source: string, range: Range, level: string): Field {
  const offset = source.slice(...range).indexOf(level)
  return { text: level, range: offset < 0 ? range : [range[0] + offset, range[0] + offset + level.length] }
}

/** "Impact on budget of 10 %." rates by telling: the factor opens the sentence, and what follows is what it comes to. */
const TELLS =
  /^(?:on|is|are|would|will|may|could|auf|ist|wäre|sur|est|serait|en|es|sería|no|na|é|seria|su|è|sarebbe|на)$/iu

/** @param range one line, offsets */
export function toldIn(source: string, range: Range): Partial<Record<Factor, Field>> {
  const found: Partial<Record<Factor, Field>> = {}
  let from = range[0]
  for (const sentence of source.slice(...range).split(/(?<=[.;!?])[ \t]/u)) {
    const [first = '', next = ''] = sentence.split(/[ \t]+/, 2)
    const factor = TELLS.test(next) ? named(first) : undefined
    if (factor) found[factor] ??= trimmed(source, [from, from + sentence.length])
    from += sentence.length + 1
  }
  return found
}
