/** An acronym the reader has to ask about. */
import type { Fix, FixEdit, Piece } from '../lint/finding.js'
import type { ArtefactRule, Report } from '../lint/rule.js'
import { addToConfiguration } from '../lint/configured.js'
import { wordsOf } from '../lint/option.js'
import { seenFacts } from '../facts/collect.js'
import { perPacket } from '../facts/perPacket.js'
import type { Artefact } from '../model/artefact.js'
import type { Range } from '../text/range.js'
import { listPerSlice } from '../model/perSlice.js'
import { contentsOf, eachBlock, eachInline } from '../model/walk.js'
import { STANDARD_ACRONYMS } from '../model/vocabulary/acronyms.js'
import { matchesIn } from '../text/matches.js'
import { shift } from '../text/range.js'
import { titled } from '../text/said.js'

export const undefinedAcronym: ArtefactRule = {
  id: 'undefined-acronym',
  summary: 'Every acronym is explained where it is first used, or known to all in the trade.',
  reads: 'artefact',
  severity: { draft: 'off', review: 'info', approved: 'info' },
  fix: 'suggested',
  since: '0.1.0',
  sees: () => ({ slices: [acronymsIn, explanationsIn, familiesIn, seenFacts.definitions, seenFacts.references] }),
  messages: {
    undefined: 'Nothing explains {acronym}.',
    several: 'Nothing explains {acronyms:raw} and {count} more acronyms.',
  },
  *check(artefact, look): Iterable<Report> {
    const used = acronymsOf(artefact)
    if (used.size === 0) return
    for (const word of wordsOf(look, 'glossary')) used.delete(word.toUpperCase())
    for (const acronym of explainedIn(matterOf(artefact))) used.delete(acronym)
    for (const { model } of artefact.slices) for (const acronym of explanationsIn(model)) used.delete(acronym)
    if (used.size === 0) return
    const defined = beginningsDefined(look.packet)
    for (const acronym of used.keys()) if (defined.has(acronym)) used.delete(acronym)
    for (const { model } of artefact.slices) for (const family of familiesIn(model)) used.delete(family)
    const open = [...used]
    if (open.length <= FEW) {
      for (const [acronym, range] of open) yield { range, message: 'undefined', args: { acronym } }
      return
    }
    const named = open.slice(0, FEW).map(([acronym]) => `"${acronym}"`)
    const related = open.map(([message, range]) => ({ range, message }))
    yield {
      range: open[0]![1],
      message: 'several',
      args: { acronyms: named.join(', '), count: open.length - FEW },
      related,
    }
  },
  mend(artefact, { range, args, related }, look): readonly Fix[] {
    const { text } = look
    const open = related?.length
      ? related.map(({ range: place, message }) => ({ acronym: message, place }))
      : [{ acronym: String(args?.['acronym']), place: range }]
    const what = open.length === 1 ? open[0]!.acronym : undefined
    const expanded = open.flatMap(({ place: [start, end] }): FixEdit[] => [
      { range: [start, start], text: [{ hint: '[full name]' }, ' ('] },
      { range: [end, end], text: [')'] },
    ])
    const acronyms = open.map(({ acronym }) => acronym)
    const entry = glossaryEntries(artefact, acronyms, text)
    return [
      {
        ...(what === undefined
          ? titled('Insert what each stands for')
          : titled('Insert what {what:raw} stands for', { what })),
        kind: 'suggested',
        edits: expanded,
      },
      ...(entry
        ? [
            {
              ...(what === undefined
                ? titled('Add each to the glossary')
                : titled('Add {what:raw} to the glossary', { what })),
              kind: 'suggested' as const,
              edits: [entry],
            },
          ]
        : []),
      ...addToConfiguration(look, 'glossary', acronyms),
    ]
  },
}

const GLOSSARY =
  /glossar|abbreviations?|acronyms?|definitions|abkürzung|abréviation|siglas|abbreviazion|сокращен|用語|术语|약어/iu

/** Rows below the last of the glossary's table, or entries below the last of its list; undefined where it has neither. */
function glossaryEntries(
  { sections, slices }: Artefact,
  acronyms: readonly string[],
  text: string,
): FixEdit | undefined {
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  for (const { heading, slice } of sections) {
    if (!GLOSSARY.test(heading)) continue
    const { start, model } = slices[slice]!
    const last = model.tree.blocks.findLast(({ type }) => type === 'table' || type === 'list')
    if ((last?.type !== 'table' && last?.type !== 'list') || (last.type === 'list' && last.ordered)) continue
    const columns = last.type === 'table' ? (last.rows[0]?.cells.length ?? 2) : 0
    const pieces = acronyms.flatMap((acronym): Piece[] =>
      last.type === 'table'
        ? [
            `${eol}| ${acronym} |`,
            ...Array.from({ length: columns - 1 }, (): Piece[] => [' ', { hint: '[meaning]' }, ' |']).flat(),
          ]
        : [`${eol}${model.tree.text[last.range[0]]!} **${acronym}**: `, { hint: '[meaning]' }],
    )
    const at = start + (last.type === 'table' ? last.rows.at(-1)!.range[1] : last.range[1])
    return { range: [at, at], text: pieces }
  }
  return undefined
}

/** More than these are one finding. */
const FEW = 4

/** No acronym is without them. */
const CAPITALS = /[A-Z]{2}/
const RUN_OF_CAPITALS = /[A-Z]{2,}/g
const ACRONYM = /(?<![\p{L}\p{N}_/.@#$%&-])[A-Z]{2,6}(?![\p{L}\p{N}_/@&]|[-.]\p{N}|[-.]\p{L})/gu

/** Each that not everybody knows, with the place of its first use. */
function acronymsOf({ slices }: Artefact): Map<string, Range> {
  const found = new Map<string, Range>()
  for (const { start, model } of slices)
    for (const { acronym, range } of acronymsIn(model)) if (!found.has(acronym)) found.set(acronym, shift(range, start))
  return found
}

const acronymsIn = listPerSlice(({ tree: { blocks, text } }) => {
  // "QA", "SRE": in most slices everybody knows them all.
  if (matchesIn(text, RUN_OF_CAPITALS).every(([run]) => STANDARD_ACRONYMS.has(run))) return []
  const found = new Map<string, { readonly acronym: string; readonly range: Range }>()
  eachBlock(blocks, block => {
    for (const content of contentsOf(block)) {
      if (!content[0]) continue
      const written = text.slice(content[0].range[0], content.at(-1)!.range[1])
      // Shouted text holds words, not acronyms.
      if (!CAPITALS.test(written) || !/\p{Ll}{2}/u.test(written)) continue
      eachInline(content, inline => {
        if (inline.type !== 'text') return
        const words = text.slice(inline.range[0], inline.range[1])
        if (!CAPITALS.test(words)) return
        for (const match of matchesIn(words, ACRONYM)) {
          const [acronym] = match
          if (
            found.has(acronym) ||
            STANDARD_ACRONYMS.has(acronym) ||
            /\p{Lu}{2} ?$/u.test(words.slice(Math.max(0, match.index - 5), match.index)) ||
            /^ \p{Lu}{2}/u.test(words.slice(match.index + acronym.length))
          )
            continue
          const at = inline.range[0] + match.index
          found.set(acronym, { acronym, range: [at, at + acronym.length] })
        }
      })
    }
  })
  return [...found.values()]
})

/** Explanations stand in one line, and so in one slice. */
const explanationsIn = listPerSlice(({ tree }) => [...explainedIn(tree.text)])

const matterOf = ({ syntax: { text, frontMatter } }: Artefact): string => text.slice(0, frontMatter?.range[1] ?? 0)

/** "Change Advisory Board (CAB)", "CAB (change …)", "CAB: change …", a glossary's row or bold entry: read in one go. */
function explainedIn(text: string): Set<string> {
  const found = new Set<string>()
  if (!CAPITALS.test(text)) return found
  for (const match of matchesIn(text, IN_BRACKETS)) {
    const before = text.slice(Math.max(0, match.index - LONGEST_NAME), match.index)
    if (/(?:^|[\n()])[^\n()\p{L}]*\p{L}[^\n()]{2,}$/u.test(before)) found.add(match[1]!)
  }
  for (const pattern of [BEFORE_ITS_NAME, IN_A_CELL]) for (const match of matchesIn(text, pattern)) found.add(match[1]!)
  return found
}

const LONGEST_NAME = 120
const IN_BRACKETS = /[(（]["“*_]*([A-Z]{2,6})s?["”*_]*[)）,;]/gu
const BEFORE_ITS_NAME =
  /(?<!\p{L})([A-Z]{2,6})(?=s?["”*_]* ?(?:[(（]\p{L}|[:=]|[–—]|\bis\b|\bstands for\b|\bmeans\b))/gu
const IN_A_CELL = /\|[ *_]*([A-Z]{2,6})(?=[ *_]*\|)/gu

/** `REQ` of REQ-101 is an id's beginning. */
const beginningsDefined = perPacket(({ definitions }) => new Set([...definitions.keys()].flatMap(beginnings)))

const familiesIn = listPerSlice(({ ids }) => [...new Set(ids.flatMap(({ id }) => beginnings(id)))])

function beginnings(id: string): string[] {
  return id.split(/[-_\d]+/)
}
