/** The forms a value of `slipway.yml` can have. */

interface Described {
  /** One sentence for whoever writes it. */
  readonly help?: string
  /** Under which its schema is kept, where several keys share it. */
  readonly name?: string
  /** What counts where nothing is said. */
  readonly initial?: unknown
  /** What is said of a value of another shape. */
  readonly wrong: string
}
/** One of a list of words. */
export interface WordForm extends Described {
  readonly type: 'word'
  readonly known: readonly string[]
  readonly also?: Readonly<Record<string, string>>
  /** "kind of artefact" */
  readonly what: string
}
export interface TextForm extends Described {
  readonly type: 'text'
  readonly pattern: RegExp
  /** What the pattern alone cannot tell. */
  readonly isReal?: (text: string) => boolean
  /** To choose from. */
  readonly known?: () => readonly string[]
}
/** A path pattern. */
export interface PatternForm extends Described {
  readonly type: 'pattern'
}
export interface NumberForm extends Described {
  readonly type: 'number'
}
export interface ListForm extends Described {
  readonly type: 'list'
  readonly of: Form
}
/** Keys that are known beforehand. */
export interface KeysForm extends Described {
  readonly type: 'keys'
  readonly keys: Readonly<Record<string, Form>>
  readonly required?: string
  /** The first may not be greater than the second. */
  readonly ordered?: readonly [least: string, most: string]
  /** "key of an owner" */
  readonly what: string
  /** Where so many are listed that a message cannot name them. */
  readonly listed?: string
}
/** Path patterns, or words of the team, each with a value of the same form. */
export interface MapForm extends Described {
  readonly type: 'map'
  readonly patterns: boolean
  readonly of: Form
}
/** Which one it is, the YAML tells: text, a list or keys. */
export interface EitherForm extends Described {
  readonly type: 'either'
  readonly forms: readonly Exclude<Form, EitherForm>[]
}
export type Form = WordForm | TextForm | PatternForm | NumberForm | ListForm | KeysForm | MapForm | EitherForm
