/** What a front matter says, by key: as it is written, and for the gates that name nobody. */
import type { Syntax } from '../syntax/document.js'
import type { YamlValue } from '../syntax/frontMatter.js'
import { goLiveInMatter } from './goLive.js'
import type { FieldName } from './part.js'

const FRONT_MATTER_SAYS: Readonly<Record<string, FieldName>> = {
  approver: 'approver',
  approvers: 'approver',
  'approved-by': 'approver',
  fallback: 'fallback',
  delegate: 'fallback',
  'fallback-delegate': 'fallback',
  deputy: 'fallback',
  evidence: 'evidence',
  'evidence-location': 'evidence',
  responsible: 'owner',
}

type MatterSaid = ReadonlyMap<string, { readonly text: string }>

/** Properties of every gate that does not say them itself. */
export function saidForGates(matter: MatterSaid): Partial<Record<FieldName, string>> {
  const said: Partial<Record<FieldName, string>> = {}
  for (const [key, field] of Object.entries(FRONT_MATTER_SAYS)) {
    const value = matter.get(key)?.text
    if (value && !/^_+$|^tb[dc]$/i.test(value)) said[field] ??= value
  }
  return said
}

/** Of some values those for which the front matter has neither the key nor another of the same meaning. */
export function notSaid(values: Readonly<Record<string, string>>, matter: MatterSaid): Record<string, string> {
  const fields = new Set([...matter.keys()].flatMap(key => FRONT_MATTER_SAYS[key] ?? []))
  return Object.fromEntries(
    Object.entries(values).filter(([key]) => {
      if (key === 'go-live' && goLiveInMatter(matter)) return false
      const field = FRONT_MATTER_SAYS[key]
      return !matter.has(key) && !(field && fields.has(field))
    }),
  )
}

/** Top-level scalars of the front matter, keys in lower case. */
export function matterSaid(syntax: Syntax): Map<string, { text: string; value: YamlValue }> {
  const found = new Map<string, { text: string; value: YamlValue }>()
  const root = syntax.frontMatter?.tree.root
  if (root?.type !== 'mapping') return found
  for (const { key, value } of root.entries) {
    if (value?.type === 'scalar') found.set(key.toLowerCase(), { text: value.text.trim(), value })
    else if (value?.type === 'sequence') {
      const text = value.items.flatMap(item => (item.type === 'scalar' ? [item.text] : [])).join(', ')
      if (text) found.set(key.toLowerCase(), { text, value })
    }
  }
  return found
}
