/** Keeps what slices were taken for: an edit recognises one of them, the rest is found here. */
import type { Slice, Tree } from '../syntax/document.js'
import type { Outline, SliceModel } from './artefact.js'
import type { Context, Said } from './context.js'
import { aroundKey } from './context.js'
import { headOf, outlineOf } from './outline.js'
import { perTree } from './perSlice.js'
import { recogniseSlice } from './longSlice.js'
import { keepLatest } from '../text/keepLatest.js'

/** Slice models by tree and context. */
export class ModelCache {
  private readonly models = new WeakMap<Tree, InContext[]>()
  private readonly tops = new Map<string, Over>()
  private readonly outlines = new Map<string, Outline>()
  slicesRecognised = 0
  /** Of slices that are read in stretches. */
  stretchesRecognised = 0

  of(tree: Tree, over: Over, around: Around, told: Said | undefined): Recognised {
    const latest = latestOf(tree)
    const below = told ? JSON.stringify(told) : ''
    if (latest.taken && latest.over === over && latest.below === below) return latest.taken
    let known = this.models.get(tree)
    if (!known) this.models.set(tree, (known = []))
    const head = headOf(tree)
    const key = `${over.key}\n${head?.heading ?? ''}`
    const context = `${key}\n\n${over.saidKey}\n\n${below}`
    let taken = known.find(one => one.context === context)?.taken
    if (!taken) {
      this.slicesRecognised++
      if (known.length >= MOST_CONTEXTS) known.length = 0
      const path = [...over.path, head?.heading ?? '']
      const within = { ...around, path, said: over.said, below: told }
      const { said, model } = recogniseSlice(tree, within, context, this)
      taken = { path, key, said, saidKey: said === over.said ? over.saidKey : JSON.stringify(said), model }
      known.push({ context, taken })
    }
    Object.assign(latest, { over, below, taken })
    return taken
  }

  /** Of the document at a path, which had another text before. */
  outline(path: string, slices: readonly Slice[]): Outline {
    const outline = outlineOf(slices, this.outlines.get(path))
    keepLatest(this.outlines, path, outline, MOST_OUTLINES)
    return outline
  }

  /** What stands over all headings: one for equal ones. */
  top(around: Around, said: Said): Over {
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
/** Documents that people have open are few. */
const MOST_OUTLINES = 8
/** By kind, owners and front matter. */
const MOST_TOPS = 1000

/** What a tree was taken for last, and below what: after an edit nearly all stand where they stood. */
const latestOf = perTree((): Latest => ({ over: undefined, below: '', taken: undefined }))

interface Latest {
  over: Over | undefined
  below: string
  taken: Recognised | undefined
}

type Around = Omit<Context, 'path' | 'said' | 'below'>

/** What a slice hears from above; equal keys say that all of it is equal. */
interface Over {
  readonly path: readonly string[]
  readonly key: string
  readonly said: Said
  readonly saidKey: string
}

/** What a tree was taken for in a context, which is a long text: hardly ever is there another to compare it with. */
interface InContext {
  readonly context: string
  readonly taken: Recognised
}

/** A slice in its place, which is what those below it hear. */
export interface Recognised extends Over {
  readonly model: SliceModel
}
