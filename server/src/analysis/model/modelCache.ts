/** Keeps what slices were taken for: an edit recognises one of them, the rest is found here. */
import type { Tree } from '../syntax/document.js'
import type { Outline, SliceModel } from './artefact.js'
import type { Context, Said } from './context.js'
import { aroundKey } from './context.js'
import { headOf } from './outline.js'
import { Over } from './over.js'
import { perTree } from './perSlice.js'
import { recogniseSlice } from './longSlice.js'

/** Slice models by tree and context. */
export class ModelCache {
  private readonly tops = new Map<string, Hears>()
  slicesRecognised = 0
  /** Of slices that are read in stretches. */
  stretchesRecognised = 0

  /**
   * Each below what stands open over it. After an edit only what has changed is taken again, unless others hear of it.
   * @param given.below by slice, what the sections below it say
   * @param before of the text before
   */
  all(slices: Over<Tree>, given: Given, before?: Taken): Taken {
    const { outline, top, around, below } = given
    const isSame = before?.outline === outline && before.top === top && before.below === below
    const changed = isSame ? slices.changedSince(before.trees) : undefined
    const slots = (changed && this.again(slices, given, before!, changed)) ?? []
    if (slots.length === 0) {
      const parents = outline.parents()
      slices.all.forEach((tree, slice) => {
        const parent = parents[slice]
        slots.push(this.of(tree, parent === undefined ? top : slots[parent]!, around, below[slice]))
      })
    }
    const models = new Over(
      slots.map(({ model }) => model),
      before?.models,
    )
    return { outline, top, below, trees: slices.all, slots, models }
  }

  /** Undefined where those below one that has changed hear something else. */
  private again(
    { all }: Over<Tree>,
    { outline, top, around, below }: Given,
    before: Taken,
    changed: readonly number[],
  ): Recognised[] | undefined {
    const slots = [...before.slots]
    for (const slice of changed) {
      const parent = outline.parents()[slice]
      const taken = this.of(all[slice]!, parent === undefined ? top : slots[parent]!, around, below[slice])
      if (taken.saidKey !== slots[slice]!.saidKey) return undefined
      slots[slice] = taken
    }
    return slots
  }

  private of(tree: Tree, over: Hears, around: Around, told: Said | undefined): Recognised {
    const latest = latestOf(tree)
    const below = told ? JSON.stringify(told) : ''
    if (latest.taken && latest.over === over && latest.below === below) return latest.taken
    const { known } = latest
    const head = headOf(tree)
    const key = `${over.key}\n${head?.heading ?? ''}`
    let taken = known.find(one => one.taken.key === key && one.overSaid === over.saidKey && one.below === below)?.taken
    if (!taken) {
      this.slicesRecognised++
      if (known.length >= MOST_CONTEXTS) known.length = 0
      const path = [...over.path, head?.heading ?? '']
      const { kind, owners, languages, told: ofChanges, detailed, signed } = around
      const { said: above } = over
      const within = { kind, owners, languages, told: ofChanges, detailed, signed, path, said: above, below: told }
      const context = () => `${key}\n\n${over.saidKey}\n\n${below}`
      const { said, model } = recogniseSlice(tree, within, context, this)
      taken = { path, key, said, saidKey: said === over.said ? over.saidKey : JSON.stringify(said), model }
      known.push({ overSaid: over.saidKey, below, taken })
    }
    latest.over = over
    latest.below = below
    latest.taken = taken
    return taken
  }

  /** What stands over all headings: one for equal ones. */
  top(around: Around, said: Said): Hears {
    const [key, saidKey] = [aroundKey(around), JSON.stringify(said)]
    let top = this.tops.get(`${key}\n\n${saidKey}`)
    if (!top) {
      if (this.tops.size >= MOST_TOPS) this.tops.clear()
      this.tops.set(`${key}\n\n${saidKey}`, (top = { path: [], key, said, saidKey }))
    }
    return top
  }
}

/** Of one text, while what stands over or below it is typed. */
const MOST_CONTEXTS = 20
/** By kind, owners and front matter. */
const MOST_TOPS = 1000

/** What a tree was taken for last, and below what: after an edit nearly all stand where they stood. */
const latestOf = perTree((): Latest => ({ over: undefined, below: '', taken: undefined, known: [] }))

interface Latest {
  /** In all contexts it was seen in. */
  readonly known: InContext[]
  over: Hears | undefined
  below: string
  taken: Recognised | undefined
}

type Around = Omit<Context, 'path' | 'said' | 'below'>

/** What a slice hears from above; equal keys say that all of it is equal. */
interface Hears {
  readonly path: readonly string[]
  readonly key: string
  readonly said: Said
  readonly saidKey: string
}

/** What a tree was taken for in a context: the headings over it, what was said over and below it. */
interface InContext {
  readonly overSaid: string
  readonly below: string
  readonly taken: Recognised
}

/** A slice in its place, which is what those below it hear. */
interface Recognised extends Hears {
  readonly model: SliceModel
}

interface Given {
  readonly outline: Outline
  readonly top: Hears
  readonly around: Around
  readonly below: readonly (Said | undefined)[]
}

/** What the slices of a document were taken for, and by what. */
export interface Taken extends Omit<Given, 'around'> {
  readonly trees: readonly Tree[]
  readonly slots: readonly Recognised[]
  readonly models: Over<SliceModel>
}
