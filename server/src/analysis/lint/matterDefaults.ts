/** What a `slipway.yml` says for keys that the front matter of documents leaves out: for all of them, and for those at a path. */
import { readDate } from '../text/date.js'
import type { KeysForm, TextForm } from './form.js'

const text = (wrong: string, help: string): TextForm => ({ type: 'text', pattern: /\S/, wrong, help })
const role = (help: string): TextForm => text('This is no role or name.', help)

export const MATTER_DEFAULTS: KeysForm = {
  type: 'keys',
  keys: {
    status: {
      type: 'word',
      known: ['draft', 'in-review', 'approved', 'executed'],
      what: 'status',
      wrong: 'The status is missing: draft, in-review, approved or executed.',
      help: 'How far documents have come that do not say so.',
    },
    release: text('The release has no name.', 'The release that documents belong to.'),
    product: text('The product has no name.', 'What is released.'),
    'go-live': {
      ...text('The go-live is no date such as 2026-12-08.', 'The day of going live: T-7 counts from it.'),
      pattern: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ].*)?$/,
      isReal: written => readDate(written)?.iso !== undefined,
    },
    owner: role('Who answers for documents.'),
    approver: role('Who approves, for every gate that names nobody.'),
    fallback: role('Who stands in for the approver, for every gate that names nobody.'),
    evidence: text('The evidence has no place.', 'Where evidence lies, for every gate that names no place.'),
  },
  name: 'frontMatter',
  what: 'key of the front matter that documents inherit',
  wrong: '`frontMatter` does not have a key and a value on every line.',
  help: 'Values that hold where neither front matter nor text of a document says otherwise.',
}

export type MatterDefaults = Readonly<Record<string, string>>

/** As a configuration says it. */
export interface GivenMatter {
  readonly all: MatterDefaults
  readonly folders: readonly {
    readonly pattern: string
    readonly matches: (path: string) => boolean
    readonly says: MatterDefaults
  }[]
}

export interface MatterDefault {
  readonly value: string
  /** Of the configuration, outermost first. */
  readonly keys: readonly string[]
}

/** By key; what is said for the document's path counts before what is said for all, the last pattern that matches first. */
export function matterDefaultsAt(given: GivenMatter | undefined, path: string): Map<string, MatterDefault> {
  const found = new Map<string, MatterDefault>()
  const add = (said: MatterDefaults, ...above: readonly string[]): void => {
    for (const [key, value] of Object.entries(said)) found.set(key, { value, keys: [...above, key] })
  }
  if (!given) return found
  add(given.all, 'frontMatter')
  for (const { pattern, matches, says } of given.folders)
    if (matches(path)) add(says, 'folders', pattern, 'frontMatter')
  return found
}
