/** A document's facts: its lists are put together when somebody asks for them, and may be put away as a short text. */
import { pack, unpack } from '../text/packed.js'
import type { DocumentFacts } from './fact.js'

type ListName = (typeof LISTS)[number]
export type Lists = Pick<DocumentFacts, ListName>
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
  #lists: Lists | undefined
  #away: { readonly packed: string; readonly desk: Desk } | undefined

  /** @param lists may be lazy: then they hold what they are put together from */
  constructor(head: Head, lists: Lists) {
    Object.assign(this, head)
    this.#lists = lists
  }

  get anchors(): Lists['anchors'] {
    return this.#all.anchors
  }
  get definitions(): Lists['definitions'] {
    return this.#all.definitions
  }
  get references(): Lists['references'] {
    return this.#all.references
  }
  get quoted(): Lists['quoted'] {
    return this.#all.quoted
  }
  get loose(): Lists['loose'] {
    return this.#all.loose
  }
  get milestones(): Lists['milestones'] {
    return this.#all.milestones
  }
  get blackouts(): Lists['blackouts'] {
    return this.#all.blackouts
  }
  get season(): Lists['season'] {
    return this.#all.season
  }
  get riskScale(): Lists['riskScale'] {
    return this.#all.riskScale
  }
  get owned(): Lists['owned'] {
    return this.#all.owned
  }
  get named(): Lists['named'] {
    return this.#all.named
  }
  get registers(): Lists['registers'] {
    return this.#all.registers
  }
  get people(): Lists['people'] {
    return this.#all.people
  }

  get #all(): Lists {
    if (!this.#away) return this.#lists!
    this.#away.desk.use(this)
    return (this.#lists ??= unpack(this.#away.packed) as Lists)
  }

  /** From now on nothing of the document is held; what somebody asks for lies on the desk for a while. */
  putAway(desk: Desk): void {
    const lists = this.#lists!
    this.#away ??= { packed: pack(Object.fromEntries(LISTS.map(name => [name, lists[name]]))), desk }
    this.#lists = undefined
  }

  /** Whether it holds more than its text. */
  get isOut(): boolean {
    return this.#lists !== undefined
  }

  /** Lets go of what can be unpacked again. */
  clear(): void {
    this.#lists = undefined
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
