/** What is worked out of a slice once and kept as long as it lives: after an edit one slice is asked again. */
import type { Tree } from '../syntax/document.js'
import { kept } from '../text/kept.js'
import type { SliceModel } from './artefact.js'

/** The work must depend on nothing but the model. */
export const perSlice: <Known>(work: (model: SliceModel) => Known) => (model: SliceModel) => Known = kept

/** The same for what a slice's text and blocks say whatever surrounds them. */
export const perTree: <Known>(work: (tree: Tree) => Known) => (tree: Tree) => Known = kept

/** For lists: those that hold nothing are one and the same, so that many cost little. */
export function listPerSlice<One>(work: (model: SliceModel) => readonly One[]): (model: SliceModel) => readonly One[] {
  return kept(model => {
    const list = work(model)
    return list.length === 0 ? NOTHING : list
  })
}

const NOTHING: readonly never[] = []
