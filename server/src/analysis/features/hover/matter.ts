/** What a key of the front matter says; on its fences, what holds though nobody wrote it here. */
import { MATTER_HELP } from '../../model/matterKeys.js'
import { matterOf, matterTrouble } from '../../model/matterSchema.js'
import { sayKnown } from '../../text/said.js'
import { contains, shift } from '../../text/range.js'
import { escape, type Markdown } from '../markdown.js'
import { inheritedBy, plainOrigin } from '../matter/inherited.js'
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
  const lines = inherited.flatMap((one): Markdown => [
    `\n- ${escape(one.key)}: ${escape(one.value)}, ${view.say('from')} `,
    one.place
      ? { label: view.say(plainOrigin(one)), place: one.place }
      : view.say({ english: one.origin, said: one.said }),
  ])
  return { range: [0, 3], markdown: [`**${view.say('Holds here without being written:')}**\n`, ...lines] }
}

function about({ artefact, say }: View, key: string, value: string): Markdown {
  const known = Object.hasOwn(matterOf(artefact.kind), key)
  const help = MATTER_HELP[key]
  if (!known || !help)
    return [`**${escape(key)}**: ${say('nothing of Slipway reads this key in this kind of artefact.')}`]
  const trouble = matterTrouble(artefact.kind, key, value.trim())
  return [
    `**${escape(key)}**\n\n${escape(sayKnown(say, help))}${trouble ? `\n\n${say('The value is not read as one.')}` : ''}`,
  ]
}
