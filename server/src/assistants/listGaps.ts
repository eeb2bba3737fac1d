/** list_gaps: what a release still lacks. */
import { gapsOf } from '../analysis/features/gaps.js'
import { inWords } from '../analysis/features/whyWords.js'
import { kindSpoken } from '../analysis/model/kind.js'
import { TRACE_TITLES, whyOf } from '../analysis/report/requirementsSection.js'
import type { Place } from '../analysis/verdict/reason.js'
import type { Readiness } from '../analysis/verdict/readiness.js'
import { listing, MOST, quote, type Answer, type Said } from './answer.js'
import type { Ground } from './ground.js'
import { AS_OF, type Asked } from './inputs.js'
import type { Tool } from './tool.js'
import {
  fill,
  inOther,
  spoken,
  phrase,
  sayEnglish,
  type Phrase,
  type Said as KnownSaid,
  type Say,
  type Spoken,
} from '../analysis/text/said.js'

export const listGaps: Tool = {
  name: 'list_gaps',
  title: 'List what a release lacks',
  description:
    'Lists the gaps of each release: expected documents that are missing, requirements without coverage, properties that ' +
    'rows lack (owner, date, impact, fallback delegate) and placeholders that wait to be filled in, each with its place. ' +
    'Use it to find what has to be written next.',
  inputs: {
    of: { path: 'A file or folder of the release. Default: every release there is.', as_of: AS_OF },
    required: [],
  },
  answer,
}

/** What kind of thing is missing. */
type What = 'artefact' | 'requirement' | 'property' | 'placeholder'

interface Gap {
  readonly what: What
  readonly message: string
  readonly said?: KnownSaid | undefined
  readonly place?: Place
}

const TITLES: Readonly<Record<What, Phrase>> = {
  artefact: phrase('Documents'),
  requirement: phrase('Requirements'),
  property: phrase('Properties'),
  placeholder: phrase('To be filled in'),
}

function answer({ path }: Asked, ground: Ground): Answer {
  const { analysis, desk, say } = ground
  const among = ground.among(path)
  // Of a file its own; of a folder what its releases lack.
  const only = path !== undefined && !desk.find(path).isFolder ? among : undefined
  const releases = analysis.readiness(among).map(readiness => {
    const all = gapsOfRelease(readiness, ground)
    const gaps = only ? all.filter(({ place }) => place !== undefined && only.has(place.document)) : all
    return { readiness, gaps }
  })
  const said = releases.flatMap(({ readiness, gaps }, at): Said => [
    at === 0 ? '' : '\n\n',
    quote(readiness.verdict.release),
    gaps.length === 0 ? `: ${say('no gap is found')}.` : `: ${say('{count} {count:gap|gaps}', { count: gaps.length })}`,
    ...tell(gaps, ground),
  ])
  const data = {
    releases: releases.map(({ readiness: { verdict }, gaps }) => ({
      release: verdict.release,
      folder: desk.shown(verdict.folder),
      gaps: gaps.slice(0, MOST).map(({ what, message, place }) => ({
        what,
        message,
        ...(place ? { place: ground.at(place) } : {}),
      })),
      omitted: Math.max(0, gaps.length - MOST),
    })),
  }
  return { said: releases.length > 0 ? said : [say('Nothing there belongs to a release.')], data }
}

const tell = (gaps: readonly Gap[], ground: Ground): Said =>
  (Object.keys(TITLES) as What[]).flatMap((what): Said => {
    const some = gaps.filter(gap => gap.what === what)
    if (some.length === 0) return []
    const lines = listing(ground.say, some, gap => [
      ground.quoted(gap),
      ...(gap.place ? [' ', ground.named(gap.place)] : []),
    ])
    return [`\n\n${ground.say(TITLES[what])}:\n`, ...lines]
  })

function gapsOfRelease({ verdict, requirements }: Readiness, ground: Ground): Gap[] {
  const { analysis } = ground
  const missing = verdict.artefacts
    .filter(({ state }) => state === 'missing')
    .map(({ kind }): Gap => ({
      what: 'artefact',
      ...gap(spoken('There is no {kind:raw}.', { kind: kindSpoken(kind) })),
    }))
  const holes = requirements
    .filter(({ hole }) => hole)
    .map((mark): Gap => {
      const told = (say: Say) => ({
        id: mark.id || mark.name,
        traces: mark.traces.map(trace => say(TRACE_TITLES[trace])).join(', '),
        why: whyOf(mark, say),
      })
      const [english, own] = [told(sayEnglish), told(ground.say)]
      const message = english.why
        ? fill('{id:raw} is {traces:raw}: {why:raw}.', english)
        : fill('{id:raw} is {traces:raw}.', english)
      const key = own.why ? phrase('{id:raw} is {traces:raw}: {why:raw}.') : phrase('{id:raw} is {traces:raw}.')
      return { what: 'requirement', message, said: { key, args: own }, place: mark.place }
    })
  const own = new Set(verdict.documents)
  const lacking = analysis
    .facts()
    .filter(({ path, kind }) => own.has(path) && kind !== undefined)
    .flatMap(({ path, definitions }) =>
      definitions.flatMap((definition): Gap[] => {
        // What a requirement lacks in coverage is told of it already.
        const lacks = gapsOf(definition).filter(field => definition.type !== 'requirement' || !COVERAGE.has(field))
        if (lacks.length === 0) return []
        const words = lacks.map(inWords)
        const told = inOther(`${definition.id} has no ${words.join(', no ')}.`, '{id:raw} has no {words:raw}.', {
          id: definition.id,
          words: words.join('\n'),
        })
        return [{ what: 'property', ...gap(told), place: { document: path, range: definition.range } }]
      }),
    )
  const blanks = verdict.documents.flatMap(document =>
    analysis
      .findings(document)
      .filter(({ rule }) => rule === 'unfilled-placeholder')
      .map(({ message, said, range }): Gap => ({ what: 'placeholder', message, said, place: { document, range } })),
  )
  return [...missing, ...holes, ...lacking, ...blanks]
}

const gap = ({ english, said }: Spoken): Pick<Gap, 'message' | 'said'> => ({ message: english, said })

const COVERAGE: ReadonlySet<string> = new Set(['verification', 'releaseReferences', 'rollbackControl'])
