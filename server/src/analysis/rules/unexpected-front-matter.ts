/** A key or value of the front matter that nothing reads. */
import type { Fix } from '../lint/finding.js'
import { keyEdits } from '../lint/matterKeys.js'
import { lacking } from '../lint/missing.js'
import { wordsOfKind } from '../lint/option.js'
import { titlePlace } from '../lint/raised.js'
import type { ArtefactRule, Look, Report } from '../lint/rule.js'
import { suggest } from '../text/suggest.js'
import type { Artefact } from '../model/artefact.js'
import { isKind } from '../model/kind.js'
import { matterOf, matterTrouble, requiredOf } from '../model/matterSchema.js'
import { versionInTitle } from '../model/version.js'
import { statusNamed } from '../model/vocabulary/lookup.js'
import { datesIn } from '../text/date.js'
import { shift, type Range } from '../text/range.js'
import { readingsOf } from '../text/slashed.js'
import { zoneNames } from '../text/zone.js'
import { titled } from '../text/said.js'

export const unexpectedFrontMatter: ArtefactRule = {
  id: 'unexpected-front-matter',
  summary: 'The keys of the front matter are those that are needed, spelt as they are read, with values of their kind.',
  reads: 'artefact',
  severity: { draft: 'info', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  sees: () => ({ slices: [] }),
  messages: {
    key: '{key} is no key of the front matter; {near} is.',
    date: 'The {key:raw} {value} is not written as in ISO 8601.',
    kind: 'No kind of artefact is called {value}; {near} is.',
    status: 'The status {value} is not draft, in-review, approved or executed.',
    version: 'The version {value} is no version number.',
    missing: 'The front matter has {what:raw}.',
    zone: 'The time zone {value} is not an IANA name.',
  },
  *check(artefact, look): Iterable<Report> {
    const missing = missingIn(artefact, look)
    if (missing.length > 0) {
      const what = lacking(missing)
      yield { range: placeOf(artefact), message: 'missing', args: { what, keys: missing.join('\n') } }
    }
    const { kind, syntax: { frontMatter } } = artefact // prettier-ignore
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
      if (key === 'artefact' && !isKind(said))
        yield { range: shift(value.range, frontMatter!.yamlStart), message: 'kind', args: { value: said, near: kind } }
      const message = matterTrouble(kind, key, said)
      if (message === undefined || !Object.hasOwn(this.messages, message)) continue
      yield { range: shift(value.range, frontMatter!.yamlStart), message, args: { key, value: said } }
    }
  },
  mend(artefact, { range, message, args }, look): readonly Fix[] {
    if (message === 'missing') {
      const keys = String(args?.['keys']).split('\n')
      return [
        {
          ...titled('Insert {field:raw}', { field: keys.join(', ') }),
          kind: 'suggested',
          edits: keyEdits(artefact, keys, look),
        },
      ]
    }
    const change = (words: string): Fix => ({
      ...titled('Change to {to:raw}', { to: words }),
      kind: 'suggested',
      edits: [{ range, text: [words] }],
    })
    if (message === 'key' || message === 'kind') return [change(String(args?.['near']))]
    const value = String(args?.['value'])
    if (message === 'date') {
      const [written] = datesIn(value)
      return written ? readingsOf(written).map(({ iso }) => change(value.replace(written.text, iso))) : []
    }
    if (message === 'zone') return suggest(value, zoneNames(), 3).map(change)
    if (message !== 'status') return []
    const near = suggest(
      value,
      STATUSES.filter(status => statusNamed(status) !== undefined),
    )
    return [
      ...near.slice(0, 1).map(change),
      {
        ...titled('Change status'),
        kind: 'suggested',
        edits: [{ range, text: [{ choices: [...new Set([...near, ...STATUSES])] }] }],
      },
    ]
  },
}

/** What the team asks for; else what the kind needs, of a document whose front matter has left the draft behind. */
function missingIn(artefact: Artefact, look: Look): string[] {
  const root = artefact.syntax.frontMatter?.tree.root
  if (artefact.template || (artefact.syntax.frontMatter && root?.type !== 'mapping')) return []
  const asked = wordsOfKind(look, 'requiredKeys')
  const has = (key: string): boolean =>
    Object.hasOwn(artefact.inherited, key.toLowerCase()) ||
    (root?.type === 'mapping' ? root.entries : []).some(entry => {
      const { value } = entry
      return (
        entry.key.toLowerCase() === key.toLowerCase() && value && (value.type !== 'scalar' || value.text.trim() !== '')
      )
    })
  if (asked) return asked.filter(key => !has(key))
  if (!has('artefact') || !has('status') || artefact.status === 'draft') return []
  const isNamed = has('version') || versionInTitle(artefact) !== undefined
  return requiredOf(artefact.kind).filter(key => !has(key) && !(key === 'release' && isNamed))
}

/** The kind is the first thing the front matter says. */
function placeOf(artefact: Artefact): Range {
  const { frontMatter } = artefact.syntax
  const root = frontMatter?.tree.root
  const first =
    root?.type === 'mapping' ? (root.entries.find(({ key }) => key === 'artefact') ?? root.entries[0]) : undefined
  return first ? shift(first.keyRange, frontMatter!.yamlStart) : titlePlace(artefact)
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
