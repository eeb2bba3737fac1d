/** What was measured, part by part as bench/results.json keeps it: a run over some parts leaves the others as they are. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Endured } from './endurance.js'
import type { FolderRun } from './folder.js'
import type { Typing } from './keystrokes.js'
import type { Started } from './start.js'

/** Typing into a document of that title. */
export type Titled = Typing & { readonly title: string }

export interface Parts {
  readonly keystroke: readonly Titled[]
  readonly shapes: readonly Titled[]
  readonly folder: FolderRun & { readonly plans: number }
  readonly endurance: Endured
  readonly start: Started
  /** Bytes by what they are of. */
  readonly size: Readonly<Record<string, number>>
}

export type PartName = keyof Parts

/** In the order in which they are measured and shown. */
export const PART_NAMES = ['keystroke', 'shapes', 'folder', 'endurance', 'start', 'size'] as const satisfies PartName[]

/** A part may be from another day, and another machine, than its neighbour. */
export interface Sitting {
  readonly day: string
  readonly machine: string
}

export type Results = { readonly [Name in PartName]?: Sitting & { readonly measured: Parts[Name] } }

export const readResults = (file: string): Results =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : {}

/** The new parts in the place of the old ones of the same name. */
export function merged(old: Results, fresh: Results): Results {
  const both = { ...old, ...fresh }
  return Object.fromEntries(PART_NAMES.flatMap(name => (both[name] ? [[name, both[name]]] : [])))
}

/** Numbers get as many digits as mean something. */
export const writeResults = (file: string, results: Results): void =>
  writeFileSync(
    file,
    JSON.stringify(
      results,
      (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value),
      1,
    ) + '\n',
  )
