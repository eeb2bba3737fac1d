/** A rollback trigger after which nobody knows what to do. */
import type { Fix } from '../lint/finding.js'
import type { PartRule } from '../lint/rule.js'
import type { Part } from '../model/part.js'
import { insertField, insertTitle, isClosed, isSaid, namesSomebody, placeOf } from '../lint/missing.js'

export const triggerWithoutAction: PartRule<'trigger'> = {
  id: 'trigger-without-action',
  summary: 'Every rollback trigger says what is done, or who decides.',
  reads: 'part',
  about: 'trigger',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    missing: 'The trigger {name} names no action and nobody who decides.',
    all: 'None of the {count} triggers under {title} names an action or somebody who decides.',
    most: '{count} of the {total} triggers under {title} name no action and nobody who decides.',
  },
  *check(trigger) {
    const { action, approver } = trigger.fields
    if (isClosed(trigger) || isSaid(action) || namesSomebody(approver) || isClear(trigger)) return
    yield { range: placeOf(trigger, 'action'), message: 'missing', args: { name: trigger.name.text }, field: 'action' }
  },
  mend(trigger, _report, look): readonly Fix[] {
    const words = { choices: ['Roll back', 'Turn off the feature flag', 'Fix forward', 'Hold and escalate'] }
    return [{ ...insertTitle('action'), kind: 'suggested', edits: insertField(trigger, 'action', [words], look) }]
  },
}

const ACTS =
  /\broll(?:ed|ing)?[ -]?back|\brevert|\bback[- ]?out|\bdisable|\bturn off|\bswitch|\bfix forward|\bhotfix|\bstop|\bpause|\babort|\bescalat|\bdefer|откат|ロールバック|回滚|retour arrière|zurück/iu

/** Words beside it, or a heading such as "Roll back if", say what follows; an empty column for it does not. */
function isClear({ name, fields, group, form }: Part): boolean {
  if ([name, fields.impact, fields.note, fields.threshold].some(spot => spot && ACTS.test(spot.text))) return true
  // Labelled lines ask for an action where its label stands empty.
  if (form === 'line') return fields.action === undefined
  return form !== 'row' || (ACTS.test(`${group.title} ${group.over ?? ''}`) && !group.headers?.action)
}
