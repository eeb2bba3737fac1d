/** YAML as a tree with places: what front matter and configurations are read into. */
import type { Range } from '../text/range.js'
import type { Said } from '../text/said.js'

export interface YamlProblem {
  readonly code: 'syntax' | 'duplicate-key' | 'tab' | 'too-deep' | 'too-large' | 'alias'
  readonly message: string
  readonly said: Said
  readonly range: Range
}
export type YamlValue =
  | {
      readonly type: 'scalar'
      readonly range: Range
      /** As the author typed it, quotes resolved; never a Date. */
      readonly text: string
      readonly quoted: boolean
    }
  | { readonly type: 'sequence'; readonly range: Range; readonly items: readonly YamlValue[] }
  | { readonly type: 'mapping'; readonly range: Range; readonly entries: readonly YamlEntry[] }
export interface YamlEntry {
  readonly key: string
  readonly keyRange: Range
  /** Undefined: `key:` with nothing behind it. */
  readonly value: YamlValue | undefined
}
export interface YamlTree {
  readonly root: YamlValue | undefined
  readonly problems: readonly YamlProblem[]
}
