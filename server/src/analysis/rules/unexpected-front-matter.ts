/** A key or value of the front matter that nothing reads. */
import type { Fix } from '../lint/finding.js'
import type { ArtefactRule, Report } from '../lint/rule.js'
import { suggest } from '../lint/suggest.js'
import { matterOf, matterTrouble } from '../model/matterSchema.js'
import { statusNamed } from '../model/vocabulary/lookup.js'
import { readDate } from '../text/date.js'
import { shift } from '../text/range.js'

export const unexpectedFrontMatter: ArtefactRule = {
  id: 'unexpected-front-matter',
  summary: 'The keys of the front matter are spelt as they are read, and their values are of their kind.',
  reads: 'artefact',
  severity: { draft: 'info', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    key: '{key} is no key of the front matter; {near} is.',
    date: 'The {key:raw} {value} is not written as in ISO 8601.',
    status: 'The status {value} is not draft, in-review, approved or executed.',
    version: 'The version {value} is no version number.',
    zone: 'The time zone {value} is not an IANA name.',
  },
  *check({ kind, syntax: { frontMatter } }): Iterable<Report> {
    const root = frontMatter?.tree.root
    if (root?.type !== 'mapping') return
    // Another tool's front matter has keys of its own.
    if (!root.entries.some(({ key }) => key === 'artefact')) return
    const keys = Object.keys(matterOf(kind))
    for (const { key, keyRange, value } of root.entries) {
      const near = keys.includes(key) ? undefined : suggest(key, keys, 1)[0]
      const free =
        near !== undefined && !root.entries.some(entry => entry.key === near) && !ENGLISH.has(key.toLowerCase())
      if (free) yield { range: shift(keyRange, frontMatter!.yamlStart), message: 'key', args: { key, near } }
      if (value?.type !== 'scalar') continue
      const said = value.text.trim()
      const message = matterTrouble(kind, key, said)
      if (message === undefined || !Object.hasOwn(this.messages, message)) continue
      yield { range: shift(value.range, frontMatter!.yamlStart), message, args: { key, value: said } }
    }
  },
  mend(_artefact, { range, message, args }): readonly Fix[] {
    const change = (words: string): Fix => ({
      title: `Change to ${words}`,
      kind: 'suggested',
      edits: [{ range, text: [words] }],
    })
    if (message === 'key') return [change(String(args?.['near']))]
    const value = String(args?.['value'])
    if (message === 'date') {
      const iso = readDate(value)?.iso
      return iso && !value.includes('/') ? [change(iso)] : []
    }
    if (message !== 'status') return []
    const near = suggest(
      value,
      STATUSES.filter(status => statusNamed(status) !== undefined),
    )
    return [
      {
        title: 'Change status',
        kind: 'suggested',
        edits: [{ range, text: [{ choices: [...new Set([...near, ...STATUSES])] }] }],
      },
    ]
  },
}

const STATUSES = ['draft', 'in-review', 'approved', 'executed']

/** Words of other tools that only look like slips of ours. */
const ENGLISH: ReadonlySet<string> = new Set([
  'data',
  'tile',
  'state',
  'dates',
  'owners',
  'authors',
  'approvers',
  'template-version',
  'tags',
  'layout',
  'style',
  'format',
  'products',
  'releases',
  'versions',
])
