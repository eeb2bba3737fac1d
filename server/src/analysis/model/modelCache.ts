/** Keeps what slices were taken for: an edit recognises one of them, the rest is found here. */
import { plainText } from '../syntax/block.js'
import type { Tree } from '../syntax/document.js'
import type { SliceModel } from './artefact.js'
import type { Context, Said } from './context.js'
import { aroundKey } from './context.js'
import { headingOf, perTree } from './perSlice.js'
import { recogniseSlice } from './longSlice.js'
import { headingSpot } from './sections.js'

/** Slice models by tree and context. */
export class ModelCache {
  private readonly models = new WeakMap<Tree, Map<string, Recognised>>()
  private readonly tops = new Map<string, Over>()
  slicesRecognised = 0
  /** Of slices that are read in stretches. */
  stretchesRecognised = 0

  of(tree: Tree, over: Over, around: Around, told: Said | undefined): Recognised {
    const latest = latestOf(tree)
    const below = told ? JSON.stringify(told) : ''
    if (latest.taken && latest.over === over && latest.below === below) return latest.taken
    let byContext = this.models.get(tree)
    if (!byContext) this.models.set(tree, (byContext = new Map()))
    const head = headOf(tree)
    const key = `${over.key}\n${head?.heading ?? ''}`
    const context = `${key}\n\n${over.saidKey}\n\n${below}`
    let taken = byContext.get(context)
    if (!taken) {
      this.slicesRecognised++
      if (byContext.size >= MOST_CONTEXTS) byContext.clear()
      const path = [...over.path, head?.heading ?? '']
      const within = { ...around, path, said: over.said, below: told }
      const { said, model } = recogniseSlice(tree, within, context, this)
      taken = { path, key, said, saidKey: JSON.stringify(said), model }
      byContext.set(context, taken)
    }
    Object.assign(latest, { over, below, taken })
    return taken
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

/** A slice in its place, which is what those below it hear. */
export interface Recognised extends Over {
  readonly model: SliceModel
}

/** The heading that opens a slice. */
export const headOf = perTree(tree => {
  const heading = headingOf(tree)
  return (
    heading && {
      depth: heading.depth as number,
      heading: plainText(heading.content).trim(),
      range: headingSpot(heading).range,
    }
  )
})
