/** A document's facts: its lists are put together when somebody asks for them, and may be put away as a short text. */
import { pack, unpack } from '../text/packed.js'
import type { DocumentFacts } from './fact.js'

type ListName = (typeof LISTS)[number]
type Lists = Pick<DocumentFacts, ListName>
/** Each puts its list together when it is asked, and may hold what that takes. */
type Makers = { readonly [Name in ListName]: () => Lists[Name] }
export type Head = Omit<DocumentFacts, ListName>

export const LISTS = [
  'anchors',
  'definitions',
  'references',
  'quoted',
  'loose',
  'milestones',
  'blackouts',
  'season',
  'riskScale',
  'owned',
  'named',
  'registers',
  'people',
] as const

export class Collected implements DocumentFacts {
  declare readonly path: DocumentFacts['path']
  declare readonly kind: DocumentFacts['kind']
  declare readonly title: DocumentFacts['title']
  declare readonly release?: string
  declare readonly version?: string
  declare readonly timezone?: string
  #makers: Makers | undefined
  #away: { readonly packed: string; readonly desk: Desk } | undefined
  #unpacked: Lists | undefined

  constructor(head: Head, makers: Makers) {
    Object.assign(this, head)
    this.#makers = makers
  }

  get anchors(): Lists['anchors'] {
    return this.#list('anchors')
  }
  get definitions(): Lists['definitions'] {
    return this.#list('definitions')
  }
  get references(): Lists['references'] {
    return this.#list('references')
  }
  get quoted(): Lists['quoted'] {
    return this.#list('quoted')
  }
  get loose(): Lists['loose'] {
    return this.#list('loose')
  }
  get milestones(): Lists['milestones'] {
    return this.#list('milestones')
  }
  get blackouts(): Lists['blackouts'] {
    return this.#list('blackouts')
  }
  get season(): Lists['season'] {
    return this.#list('season')
  }
  get riskScale(): Lists['riskScale'] {
    return this.#list('riskScale')
  }
  get owned(): Lists['owned'] {
    return this.#list('owned')
  }
  get named(): Lists['named'] {
    return this.#list('named')
  }
  get registers(): Lists['registers'] {
    return this.#list('registers')
  }
  get people(): Lists['people'] {
    return this.#list('people')
  }

  #list<Name extends ListName>(name: Name): Lists[Name] {
    if (!this.#away) return this.#makers![name]()
    this.#away.desk.use(this)
    return (this.#unpacked ??= unpack(this.#away.packed) as Lists)[name]
  }

  /** From now on nothing of the document is held; what somebody asks for lies on the desk for a while. */
  putAway(desk: Desk): void {
    this.#away ??= { packed: pack(Object.fromEntries(LISTS.map(name => [name, this.#makers![name]()]))), desk }
    this.#makers = undefined
    this.clear()
  }

  /** Whether it holds more than its text. */
  get isOut(): boolean {
    return this.#makers !== undefined || this.#unpacked !== undefined
  }

  /** Lets go of what can be unpacked again. */
  clear(): void {
    this.#unpacked = undefined
  }
}

/** Between two looks whoever is at work asks for all that he needs. */
const CHANGES = 64

/** Facts that were unpacked: those that nobody has asked for in a while are let go. */
export class Desk {
  #lately = new Set<Collected>()
  #earlier = new Set<Collected>()
  #changes = 0

  use(facts: Collected): void {
    this.#lately.add(facts)
  }

  /** At every change of a document. */
  changed(): void {
    if (++this.#changes % CHANGES !== 0) return
    for (const facts of this.#earlier) if (!this.#lately.has(facts)) facts.clear()
    this.#earlier = this.#lately
    this.#lately = new Set()
  }
}
