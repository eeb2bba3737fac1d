/** A bullet somebody left behind. */
import type { Fix } from '../lint/finding.js'
import type { PartRule, Report } from '../lint/rule.js'
import type { SliceModel } from '../model/artefact.js'
import { lineOrWords } from '../lint/removal.js'
import { eachBlock } from '../model/walk.js'
import { titled } from '../text/said.js'

type ListItem = Extract<SliceModel['tree']['blocks'][number], { type: 'list' }>['items'][number]

export const emptyListItem: PartRule<'slice'> = {
  id: 'empty-list-item',
  summary: 'Every bullet says something.',
  reads: 'part',
  about: 'slice',
  severity: { draft: 'info', review: 'warning', approved: 'warning' },
  fix: 'safe',
  since: '0.1.0',
  messages: { empty: 'Nothing stands behind this bullet.' },
  *check({ tree: { blocks, text } }) {
    const found: Report[] = []
    eachBlock(blocks, block => {
      if (block.type !== 'list') return
      for (const item of block.items) {
        if (!isEmpty(item, text)) continue
        const end = item.range[0] + text.slice(...item.range).trimEnd().length
        found.push({ range: [item.range[0], end], message: 'empty' })
      }
    })
    yield* found
  },
  mend(_slice, { range }, { text }): readonly Fix[] {
    return [{ ...titled('Remove the bullet'), kind: 'safe', edits: [{ range: lineOrWords(range, text), text: [''] }] }]
  },
}

/** A box alone is empty, too. */
const isEmpty = ({ blocks: [first, second], range }: ListItem, text: string): boolean =>
  second === undefined &&
  (first === undefined
    ? /^(?:[-*+]|\d+[.)])\s*$/.test(text.slice(...range))
    : first.type === 'paragraph' && /^\[[ xX]?\]\s*$/.test(text.slice(...first.range)))
