/** Text that waits to be replaced: `TBD`, `[Date]`, `____`. */
import type { Fix, Piece } from '../lint/finding.js'
import type { Mending, PartRule } from '../lint/rule.js'
import type { Placeholder } from '../model/part.js'
import { choose, somebody } from '../lint/choices.js'
import { insertTitle } from '../lint/missing.js'
import { scaleOf } from '../lint/option.js'
import { optionsIn } from '../model/waiting.js'
import { titled } from '../text/said.js'

export const unfilledPlaceholder: PartRule<'placeholder'> = {
  id: 'unfilled-placeholder',
  summary: 'Nothing waits to be filled in.',
  reads: 'part',
  about: 'placeholder',
  severity: { draft: 'info', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    waits: '{text} is still to be filled in.',
    template: 'This template leaves {count} places to fill in.',
  },
  *check(placeholder) {
    yield { range: placeholder.range, message: 'waits', args: { text: placeholder.text } }
  },
  mend(placeholder, _report, look): readonly Fix[] {
    const words = knownWords(placeholder, look)
    if (!words) return []
    return [
      {
        ...(placeholder.field ? insertTitle(placeholder.field) : titled('Choose')),
        kind: 'suggested',
        edits: [{ range: placeholder.range, text: [words] }],
      },
    ]
  },
}

/** Real values for the property the placeholder stands for; undefined where only its author can know. */
function knownWords({ field, form, text }: Placeholder, look: Mending): Piece | undefined {
  let words: Piece | undefined
  if (form === 'choice') words = choose(optionsIn(text), '')
  else if (field === 'owner' || field === 'approver' || field === 'fallback' || field === 'sender')
    words = somebody(look)
  else if (field === 'probability' || field === 'impact') words = { choices: scaleOr(field, look) }
  else if (field === 'date') words = choose([look.artefact.anchor ?? '', look.today], 'date')
  return words && typeof words === 'object' && 'choices' in words ? words : undefined
}

/** The team's own scale, else the usual one. */
function scaleOr(field: 'probability' | 'impact', look: Mending): readonly string[] {
  const own = scaleOf(look, field)
  return own.length > 0 ? own : ['Low', 'Medium', 'High']
}
