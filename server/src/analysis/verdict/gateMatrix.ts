/** Gates by environment: what opens the way into each, and how far that is. */
import type { DecisionWord } from '../model/decisionWord.js'
import { dueDay } from '../text/dueDay.js'
import { nameOf, stateOfGate } from './gates.js'
import { partsOf, type Placed } from './parts.js'
import type { Place } from './reason.js'
import type { Release } from './release.js'

export const ENVIRONMENTS = ['Development', 'QA', 'Staging', 'Production'] as const
export type Environment = (typeof ENVIRONMENTS)[number]

export interface GateMark {
  readonly name: string
  readonly approver: string
  readonly fallback: string
  /** `unrecorded`: there is no place for a decision. */
  readonly state: DecisionWord | 'unrecorded' | 'notApplicable'
  readonly due?: string
  /** Undefined for what holds for the whole release. */
  readonly environment?: Environment
  readonly place: Place
}

/** Decided, and not against it. */
export const isDecidedFor = ({ state }: GateMark): boolean => state === 'for' || state === 'notApplicable'

const WORDS: readonly (readonly [Environment, RegExp])[] = [
  [
    'Development',
    /^(?:dev|development|entwicklung|développement|desarrollo|разработка|開発|开发|개발)(?: (?:environment|env|stage|gates?|umgebung))?$/iu,
  ],
  [
    'QA',
    /^(?:qa|test|testing|sit|uat|acceptance|abnahme|recette|pruebas|тест|検証|测试|테스트)(?: (?:environment|env|stage|gates?|umgebung))?$/iu,
  ],
  ['Staging', /^(?:staging|stage|pre-?prod(?:uction)?|integration|предпрод|ステージング|预发|스테이징)(?!\p{L})/iu],
  [
    'Production',
    /^(?:prod|production|live|produktion|producción|produção|produzione|прод|本番|生产|운영)(?: (?:environment|env|stage|gates?|umgebung))?$/iu,
  ],
]

export const gateMatrixOf = (release: Release): GateMark[] =>
  partsOf(release, 'gate')
    .filter(({ part }) => part.form !== 'section' || part.fields.status !== undefined)
    .map(gate => {
      const due = dueDay(gate.part.fields.date?.text ?? '', release.goLive)
      const environment = environmentOf(gate)
      const { fallback } = gate.part.fields
      return {
        name: nameOf(gate.part),
        approver: gate.part.fields.approver?.text ?? '',
        // In a sentence it is no name.
        fallback: fallback && !fallback.inProse ? fallback.text : '',
        state: gate.part.state === 'notApplicable' ? 'notApplicable' : (stateOfGate(gate, release) ?? 'unrecorded'),
        ...(due ? { due } : {}),
        ...(environment ? { environment } : {}),
        place: gate.place,
      }
    })

/** A cell of its row, or the heading over it, that is an environment. */
function environmentOf({ part, member, place, headings }: Placed): Environment | undefined {
  const start = place.range[0] - part.name.range[0]
  const row = part.form === 'row' ? member.artefact.syntax.text.slice(part.range[0] + start, part.range[1] + start) : ''
  const said = [...row.split('|').map(cell => cell.trim()), ...headings]
  for (const text of said) {
    const found = text.length <= 40 && WORDS.find(([, words]) => words.test(text))
    if (found) return found[0]
  }
  return undefined
}
