/** A verdict in files, lines and columns: the one thing every report of it is written from. */
import type { Analysis, Verdict } from '../analysis/analysis.js'
import { Lines } from '../analysis/text/lines.js'
import { sayEnglish } from '../analysis/text/said.js'

/** Counted from 1. */
export interface LinePlace {
  readonly file: string
  readonly line: number
  readonly column: number
}

export interface LocatedReason {
  readonly criterion: Verdict['reasons'][number]['criterion']
  readonly weight: Verdict['reasons'][number]['weight']
  readonly message: string
  readonly remedy: string
  readonly rule?: string
  readonly place?: LinePlace
}

export interface LocatedVerdict {
  readonly release: string
  readonly folder: string
  readonly outcome: Verdict['outcome']
  readonly because?: string
  readonly asOf: string
  readonly goLive?: string
  readonly decision?: string
  readonly reasons: readonly LocatedReason[]
  readonly pending: readonly { readonly message: string; readonly due?: string; readonly place: LinePlace }[]
  readonly artefacts: readonly { readonly kind: string; readonly state: string; readonly files: readonly string[] }[]
  /** How many documents were judged. */
  readonly documents: number
}

/** @param shown a document's id or a folder's as the reader knows it */
export function locateVerdict(
  verdict: Verdict,
  analysis: Analysis,
  shown: (id: string) => string,
  say = sayEnglish,
): LocatedVerdict {
  const lines = new Map<string, Lines>()
  const at = ({ document, range }: { document: string; range: readonly [number, number] }): LinePlace => {
    let of = lines.get(document)
    if (!of) lines.set(document, (of = new Lines(analysis.text(document) ?? '')))
    const { line, character } = of.position(range[0])
    return { file: shown(document), line: line + 1, column: character + 1 }
  }
  const { release, folder, outcome, because, asOf, goLive, decision } = verdict
  return {
    release,
    folder: shown(folder),
    outcome,
    ...(because ? { because: say({ english: because, said: verdict.becauseSaid }) } : {}),
    asOf,
    ...(goLive ? { goLive } : {}),
    ...(decision ? { decision: decision.word } : {}),
    reasons: verdict.reasons.map(({ criterion, weight, message, said, remedy, remedySaid, rule, place }) => ({
      criterion,
      weight,
      message: say({ english: message, said }),
      remedy: say({ english: remedy, said: remedySaid }),
      ...(rule ? { rule } : {}),
      ...(place ? { place: at(place) } : {}),
    })),
    pending: verdict.pending.map(({ message, said, due, place }) => ({
      message: say({ english: message, said }),
      ...(due ? { due } : {}),
      place: at(place),
    })),
    artefacts: verdict.artefacts.map(({ kind, state, documents }) => ({ kind, state, files: documents.map(shown) })),
    documents: verdict.documents.length,
  }
}
