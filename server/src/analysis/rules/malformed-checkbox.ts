/** A box nobody can tick, or a list that falls in two. */
import type { Fix } from '../lint/finding.js'
import type { PartRule, Report } from '../lint/rule.js'
import type { SliceModel } from '../model/artefact.js'
import { linesOf } from '../model/label.js'
import { eachBlock } from '../model/walk.js'
import { titled } from '../text/said.js'

type Block = SliceModel['tree']['blocks'][number]
type List = Extract<Block, { type: 'list' }>

export const malformedCheckbox: PartRule<'slice'> = {
  id: 'malformed-checkbox',
  summary: 'Every task box can be ticked, and a list has one kind of bullet.',
  reads: 'part',
  about: 'slice',
  severity: { draft: 'info', review: 'warning', approved: 'warning' },
  fix: 'safe',
  since: '0.1.0',
  messages: {
    box: '{text} is not read as a task box.',
    bullet: 'The bullet {text} starts another list than {other} above it.',
  },
  *check(slice) {
    const found: Report[] = []
    eachBlock(slice.tree.blocks, (block, index, beside) => {
      if (block.type === 'paragraph') found.push(...gluedBoxes(slice, block))
      if (block.type !== 'list') return
      found.push(...brokenBoxes(slice, block))
      const mixed = mixedBullet(slice.tree.text, block, beside[index - 1])
      if (mixed) found.push(mixed)
    })
    yield* found.sort((a, b) => a.range[0] - b.range[0])
  },
  mend({ tree }, { range, message, args }): readonly Fix[] {
    if (message === 'bullet') {
      const other = String(args?.['other'])
      const items = listAt(tree.blocks, range[0])?.items ?? []
      const edits = items.map(item => ({ range: [item.range[0], item.range[0] + 1] as const, text: [other] }))
      return [{ ...titled('Use {bullet:raw} throughout', { bullet: other }), kind: 'safe', edits }]
    }
    const said = tree.text.slice(...range)
    const bullet = /^[-*+]/.exec(said)?.[0]
    const box = /x/i.test(said) ? '[x]' : '[ ]'
    const gap = /\s$/.test(said) || /\s/.test(tree.text[range[1]] ?? ' ') ? '' : ' '
    return [
      {
        ...titled('Make it a task box'),
        kind: 'suggested',
        edits: [{ range, text: [`${bullet ? `${bullet} ` : ''}${box}${gap}`] }],
      },
    ]
  },
}

/** `-[ ] text`, `*[x] text`: without a blank this is no list. */
function gluedBoxes({ tree: { text } }: SliceModel, { range }: Block): Report[] {
  if (!text.slice(...range).includes('[')) return []
  return linesOf(text, range).flatMap(line => {
    const match = /^([ \t>]*)([-*+]\[[ xX]?\])[ \t]+\S/.exec(text.slice(...line))
    if (!match) return []
    const start = line[0] + match[1]!.length
    return [{ range: [start, start + match[2]!.length] as const, message: 'box', args: { text: match[2]! } }]
  })
}

/** `[]`, `[ x]`, `[x]text`. */
function brokenBoxes({ tree: { text } }: SliceModel, { items }: List): Report[] {
  return items.flatMap(({ checked, blocks: [first] }) => {
    if (checked !== undefined || first?.type !== 'paragraph' || text[first.range[0]] !== '[') return []
    const match = /^(?:(\[(?:[ \t]{2,}|[ \t]+[xX][ \t]*|[xX][ \t]+)?\])[ \t]+\S|(\[[ xX]\])[\p{L}\p{N}*_])/u.exec(
      text.slice(...first.range),
    )
    const box = match?.[1] ?? match?.[2]
    if (box === undefined) return []
    return [{ range: [first.range[0], first.range[0] + box.length] as const, message: 'box', args: { text: box } }]
  })
}

/** A list right under another, without a blank line between them, that changed its bullet on the way. */
function mixedBullet(text: string, list: List, before: Block | undefined): Report | undefined {
  if (before?.type !== 'list' || list.ordered || before.ordered) return undefined
  const [start] = list.range
  const bullet = text[start]!
  const other = text[before.range[0]]!
  const between = text.slice(before.range[1], start)
  if (bullet === other || between.trim() !== '' || between.split(/\r\n|\n|\r/).length !== 2) return undefined
  return { range: [start, start + 1], message: 'bullet', args: { text: bullet, other } }
}

function listAt(blocks: readonly Block[], start: number): List | undefined {
  let found: List | undefined
  eachBlock(blocks, block => {
    if (block.type === 'list' && block.range[0] === start) found ??= block
  })
  return found
}
