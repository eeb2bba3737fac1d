/** What a rule says about a place in a document, and how it could be mended. Ranges are absolute offsets. */
import type { Range } from '../text/range.js'

export type Severity = 'error' | 'warning' | 'info' | 'hint'

export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly range: Range
  /** One present-tense sentence about this document, in English. */
  readonly message: string
  /** Ranges of the parts one finding stands for, where it stands for several. */
  readonly covers?: readonly Range[]
  readonly related?: readonly Related[]
  readonly fixes: readonly Fix[]
}

export interface Related {
  /** Another document's id, or undefined for this one. */
  readonly path?: string
  readonly range: Range
  readonly message: string
}

/** `safe` fixes need no choice and may run unasked; `suggested` ones hold stops for a person to fill. */
export interface Fix {
  readonly title: string
  readonly kind: 'safe' | 'suggested'
  readonly edits: readonly FixEdit[]
}

export interface FixEdit {
  /** Another document's id, or undefined for this one. */
  readonly path?: string
  readonly range: Range
  readonly text: readonly Piece[]
}

/** Literal text, or a stop: a choice among real values (the first is the default), or a blank with a hint. */
export type Piece = string | { readonly choices: readonly string[] } | { readonly hint: string }

/** The text with every first choice taken and every hint left as the hint. */
export const plainEdit = (text: readonly Piece[]): string =>
  text.map(piece => (typeof piece === 'string' ? piece : 'choices' in piece ? piece.choices[0] : piece.hint)).join('')
