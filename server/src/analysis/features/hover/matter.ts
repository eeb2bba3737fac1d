/** What a key of the front matter says; on its fences, what holds though nobody wrote it here. */
import { MATTER_HELP } from '../../model/matterKeys.js'
import { matterOf, matterTrouble } from '../../model/matterSchema.js'
import { contains, shift } from '../../text/range.js'
import { escape, type Markdown } from '../markdown.js'
import { inheritedBy } from '../matter/inherited.js'
import type { View } from '../view.js'
import type { Hover } from './hover.js'

export function hoverMatter(view: View, offset: number): Hover | undefined {
  const { frontMatter } = view.artefact.syntax
  if (!frontMatter || offset > frontMatter.range[1]) return undefined
  const root = frontMatter.tree.root
  for (const { key, keyRange, value } of root?.type === 'mapping' ? root.entries : []) {
    const said = value?.type === 'scalar' ? value : undefined
    const range = [keyRange, ...(said ? [said.range] : [])]
      .map(one => shift(one, frontMatter.yamlStart))
      .find(one => contains(one, offset))
    if (range) return { range, markdown: about(view, key, said?.text ?? '') }
  }
  const fence = /^---/.test(view.text.slice(0, 3)) && offset <= 3
  const inherited = fence ? inheritedBy(view) : []
  if (inherited.length === 0) return undefined
  const lines = inherited.flatMap(({ key, value, origin, place }): Markdown => [
    `\n- ${escape(key)}: ${escape(value)}, from `,
    ...(place ? [{ label: origin.replaceAll('`', ''), place }] : [origin]),
  ])
  return { range: [0, 3], markdown: ['**Holds here without being written:**\n', ...lines] }
}

function about({ artefact }: View, key: string, value: string): Markdown {
  const known = Object.hasOwn(matterOf(artefact.kind), key)
  const help = MATTER_HELP[key]
  if (!known || !help) return [`**${escape(key)}**: nothing of Slipway reads this key in this kind of artefact.`]
  const trouble = matterTrouble(artefact.kind, key, value.trim())
  return [`**${escape(key)}**\n\n${escape(help)}${trouble ? '\n\nThe value is not read as one.' : ''}`]
}
