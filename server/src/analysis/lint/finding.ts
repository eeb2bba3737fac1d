/** What a rule says about a place in a document, and how it could be mended. Ranges are absolute offsets. */
import type { Range } from '../text/range.js'
import type { Said } from '../text/said.js'

/** The gravest first. */
export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const
export type Severity = (typeof SEVERITIES)[number]

export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly range: Range
  /** One present-tense sentence about this document, in English. */
  readonly message: string
  /** What the sentence was made of, for other languages; absent where there is English alone. */
  readonly said?: Said
  /** Ranges of the parts one finding stands for, where it stands for several. */
  readonly covers?: readonly Range[]
  readonly related?: readonly Related[]
  readonly fixes: readonly Fix[]
  /** One for each part it stands for, in the order of `covers`; a single one for what is said once for a document. */
  readonly identities: readonly Identity[]
}

/** What a finding is known by, wherever in its document it stands: see `lint/identity`. */
export interface Identity {
  /** Headings over it, the title first; none where the place does not count. */
  readonly under: readonly string[]
  /** What it points at, on one line. */
  readonly text: string
  /** The words it says about that, where they are others: two findings may point at the same title. */
  readonly about: readonly string[]
}

export interface Related {
  /** Another document's id, or undefined for this one. */
  readonly path?: string
  readonly range: Range
  readonly message: string
}

/** `safe` fixes need no choice and may run unasked; `suggested` ones hold stops for a person to fill. */
export interface Fix {
  /** In English. */
  readonly title: string
  readonly said: Said
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
