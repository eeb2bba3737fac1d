/** A release as a tree: its artefacts, and below each what is decided, owned and done in it. */
import { kindTitle, type ArtefactKind } from '../model/kind.js'
import { OUTCOME_TITLES } from './verdictWords.js'
import type { GateMark } from '../verdict/gateMatrix.js'
import { openRisks } from '../verdict/heatMap.js'
import type { Readiness } from '../verdict/readiness.js'
import type { Place, Reason } from '../verdict/reason.js'
import { sayEnglish, sayKnown } from '../text/said.js'

/** `bad` forbids the release, `open` ties it to a condition or waits, `good` is done. */
export type Mood = 'bad' | 'open' | 'good' | 'plain'

export interface Branch {
  readonly label: string
  readonly description: string
  readonly mood: Mood
  readonly place?: Place
  readonly children: readonly Branch[]
}

export function treeOf(
  { verdict, gates, risks, timeline, progress }: Readiness,
  kindOf: (document: string) => ArtefactKind | undefined,
  say = sayEnglish,
): Branch {
  const marks = openRisks(risks)
  const items = progress.filter(({ stage }) => stage !== 'unless')
  const done = items.reduce((sum, one) => sum + one.done + one.setAside, 0)
  const total = items.reduce((sum, one) => sum + one.total, 0)
  const inDocument = <One extends { readonly place: Place }>(all: readonly One[], document: string): One[] =>
    all.filter(({ place }) => place.document === document)
  const artefact = (document: string): Branch => {
    const reasons = verdict.reasons.filter(({ place }) => place?.document === document)
    const kind = kindOf(document)
    return {
      label: kind ? sayKnown(say, kindTitle(kind)) : document,
      description: `${document.slice(document.lastIndexOf('/') + 1)}${reasons.length > 0 ? ` · ${reasons.length}` : ''}`,
      mood: worst(reasons),
      place: { document, range: [0, 0] },
      children: [
        branch(
          say('Gates'),
          inDocument(gates, document).map(({ name, state, due, place }) =>
            leaf(
              name,
              state === 'for' ? say('decided') : state === 'notApplicable' ? say('n/a') : (due ?? sayKnown(say, state)),
              GATE_MOODS[state],
              place,
            ),
          ),
        ),
        branch(
          say('Risks'),
          inDocument(marks, document).map(({ id, name, level, place }) =>
            leaf(
              `${id} ${name}`,
              level ? sayKnown(say, level) : say('not rated'),
              level === 'high' ? 'bad' : level ? 'plain' : 'open',
              place,
            ),
          ),
        ),
        branch(
          say('Milestones'),
          inDocument(timeline, document).map(({ name, start, end, state, place }) =>
            leaf(
              name,
              start === end ? start : say('{from:raw} to {to:raw}', { from: start, to: end }),
              state === 'overdue' ? 'bad' : state === 'done' ? 'good' : 'plain',
              place,
            ),
          ),
        ),
        branch(
          say('Open items'),
          progress.flatMap(one =>
            inDocument(one.open, document).map(({ name, place }) => leaf(name, one.role, 'open', place)),
          ),
        ),
      ].filter(({ children }) => children.length > 0),
    }
  }
  return {
    label: verdict.release,
    description: `${say(OUTCOME_TITLES[verdict.outcome])}${total > 0 ? ` · ${say('{done} of {total} items', { done, total })}` : ''}`,
    mood: verdict.outcome === 'no-go' ? 'bad' : verdict.outcome === 'go' ? 'good' : 'open',
    children: [...verdict.documents].sort().map(artefact),
  }
}

const GATE_MOODS: Readonly<Record<GateMark['state'], Mood>> = {
  for: 'good',
  against: 'bad',
  conditional: 'open',
  open: 'open',
  unrecorded: 'plain',
  notApplicable: 'plain',
}

const leaf = (label: string, description: string, mood: Mood, place: Place): Branch => ({
  label,
  description,
  mood,
  place,
  children: [],
})

const branch = (label: string, children: readonly Branch[]): Branch => ({
  label,
  description: `${children.length}`,
  mood: children.some(({ mood }) => mood === 'bad')
    ? 'bad'
    : children.some(({ mood }) => mood === 'open')
      ? 'open'
      : 'plain',
  children,
})

const worst = (reasons: readonly Reason[]): Mood =>
  reasons.some(({ weight }) => weight === 'no-go')
    ? 'bad'
    : reasons.some(({ weight }) => weight === 'condition')
      ? 'open'
      : 'good'
