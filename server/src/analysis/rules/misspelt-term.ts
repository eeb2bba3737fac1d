/** A name of the trade, written otherwise. */
import type { Fix } from '../lint/finding.js'
import type { Look, PartRule, Report } from '../lint/rule.js'
import { wordsOf } from '../lint/option.js'
import { contentsOf, eachBlock, eachInline } from '../model/walk.js'
import { TERMS } from '../model/vocabulary/terms.js'
import { titled } from '../text/said.js'
import { matchesIn } from '../text/matches.js'

export const misspeltTerm: PartRule<'slice'> = {
  id: 'misspelt-term',
  summary: 'Services, frameworks and tools are written as they are called.',
  reads: 'part',
  about: 'slice',
  severity: { draft: 'info', review: 'warning', approved: 'warning' },
  fix: 'safe',
  since: '0.1.0',
  messages: { misspelt: '{said} is written {term}.' },
  *check({ tree: { blocks, text } }, look): Iterable<Report> {
    const { mayHold, pattern, termOf } = dictionaryOf(look)
    if (!mayHold.test(text)) return
    const found: Report[] = []
    eachBlock(blocks, block => {
      for (const content of contentsOf(block)) {
        eachInline(content, inline => {
          if (inline.type !== 'text') return
          const written = text.slice(...inline.range)
          for (const match of matchesIn(written, pattern)) {
            const term = termOf(match[0])
            // Part of an address, a path or a file's name.
            const beside =
              (written[match.index - 1] ?? ' ') +
              (/^[.:]?\S?/.exec(written.slice(match.index + match[0].length))?.[0] ?? '')
            if (
              term === undefined ||
              /[/\\@#_=&?-]|\.\w/.test(beside) ||
              /(?<!\S)\S*$/
                .exec(written.slice(Math.max(0, match.index - LONGEST_ADDRESS), match.index))![0]
                .includes('://')
            )
              continue
            const start = inline.range[0] + match.index
            found.push({ range: [start, start + match[0].length], message: 'misspelt', args: { said: match[0], term } })
          }
        })
      }
    })
    yield* found
  },
  mend(_slice, { range, args }): readonly Fix[] {
    const term = String(args?.['term'])
    return [{ ...titled('Change to {to:raw}', { to: term }), kind: 'safe', edits: [{ range, text: [term] }] }]
  },
}

/** Looking further back would make a long paragraph slow. */
const LONGEST_ADDRESS = 2000

interface Dictionary {
  /** A slice in which nothing like this stands is not looked at text by text. */
  readonly mayHold: RegExp
  readonly pattern: RegExp
  readonly termOf: (said: string) => string | undefined
}

const BUILT_IN = new Map(Object.entries(TERMS).flatMap(([term, slips]) => slips.map(slip => [slip, term] as const)))
const bare = (text: string): string => text.toLowerCase().replace(/[\s.-]/g, '')
const patternsOf = (alternatives: readonly string[]): Pick<Dictionary, 'mayHold' | 'pattern'> => ({
  mayHold: new RegExp(alternatives.join('|'), 'u'),
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'gu'),
})
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
const USUAL: Dictionary = { ...patternsOf([...BUILT_IN.keys()].map(escaped)), termOf: said => BUILT_IN.get(said) }

function dictionaryOf(look: Look): Dictionary {
  const own = wordsOf(look, 'terms').filter(term => term.length > 1 && term.length < 60)
  if (own.length === 0) return USUAL
  const key = own.join('\n')
  let known = dictionaries.get(key)
  if (!known) {
    if (dictionaries.size >= MOST_DICTIONARIES) dictionaries.clear()
    dictionaries.set(key, (known = dictionaryWith(own)))
  }
  return known
}

/** By the terms of a configuration: an expression of all of them is put together once, not for every slice. */
const dictionaries = new Map<string, Dictionary>()
const MOST_DICTIONARIES = 20

/** Terms of the configuration may not be written in other letters or with other gaps. */
function dictionaryWith(own: readonly string[]): Dictionary {
  const byBare = new Map(own.map(term => [bare(term), term]))
  const loose = own.map(term =>
    [...term.replace(/[\s.-]/g, '')]
      .map(letter => (/\p{L}/u.test(letter) ? `[${letter.toLowerCase()}${letter.toUpperCase()}]` : escaped(letter)))
      .join('[ .-]?'),
  )
  const termOf = (said: string): string | undefined => {
    const term = byBare.get(bare(said)) ?? BUILT_IN.get(said)
    return term === said ? undefined : term
  }
  return { ...patternsOf([...loose, ...[...BUILT_IN.keys()].map(escaped)]), termOf }
}
