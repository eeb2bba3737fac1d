/** Decides from the head of a Markdown document whether it is worth starting the language server for. */
import { declaredKind, firstHeading, kindOf, type ArtefactKind } from '../../server/src/analysis/model/kind.js'

/** Front matter and first heading stand in these lines, or the document is not looked at further. */
export const HEAD_LINES = 400
const HEAD_CHARACTERS = 64 * 1024

export interface Glance {
  readonly kind: ArtefactKind | undefined
  /** A kind that the name or the heading nearly says: offered, not guessed. */
  readonly near: ArtefactKind | undefined
  /** A release artefact, or one that misspells its kind and wants to be told. */
  readonly wanted: boolean
  /** Named like an artefact, and no heading says otherwise: what its writer needs next is to be at hand. */
  readonly begun: boolean
}

export function glance(path: string, head: string): Glance {
  const text = head.slice(0, HEAD_CHARACTERS)
  const { kind, near } = kindOf(path, text)
  const declared = declaredKind(text)
  const begun = near !== undefined && declared === undefined && firstHeading(text) === undefined
  return { kind, near, wanted: kind !== undefined || (declared !== undefined && declared !== 'none'), begun }
}
