/** A rollback trigger that everybody reads otherwise. */
import type { Fix } from '../lint/finding.js'
import type { PartRule } from '../lint/rule.js'
import type { Part } from '../model/part.js'
import { insertField, insertTitle, isClosed, isSaid, placeOf } from '../lint/missing.js'
import { isJudgement, isMeasurable } from '../model/measure.js'
import { goesBack } from '../model/procedure.js'

export const triggerWithoutThreshold: PartRule<'trigger'> = {
  id: 'trigger-without-threshold',
  summary: 'Every rollback trigger has a measurable limit.',
  reads: 'part',
  about: 'trigger',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    missing: 'The trigger {name} has no measurable limit.',
    judged: 'The trigger {name} has no measurable limit, only {said}.',
    all: 'None of the {count} triggers under {title} has a measurable limit.',
    most: '{count} of the {total} triggers under {title} have no measurable limit.',
  },
  *check(trigger) {
    if (isClosed(trigger) || hasLimit(trigger)) return
    const { threshold } = trigger.fields
    const args = { name: trigger.name.text, said: threshold?.text ?? '' }
    const message = isSaid(threshold) ? 'judged' : 'missing'
    yield { range: placeOf(trigger, 'threshold'), message, args, field: 'threshold' }
  },
  mend(trigger, _report, look): readonly Fix[] {
    const edits = insertField(trigger, 'threshold', [{ hint: '[measurable threshold]' }], look)
    return [{ ...insertTitle('threshold'), kind: 'suggested', edits }]
  },
}

/** A column of limits asks for one; a trigger in words lacks one only where its words are a judgement. */
function hasLimit({ name, fields: { threshold, note, impact }, form }: Part): boolean {
  if ([condition(name.text), note?.text].some(said => said && isMeasurable(said)) || /\d/.test(impact?.text ?? ''))
    return true
  if (isSaid(threshold)) return !isJudgement(threshold!.text)
  const asked = form === 'row' && threshold !== undefined
  return !asked && !isJudgement(condition(name.text))
}

/** "Pages feel slow → roll back to phase 2": what is done then measures nothing. */
function condition(name: string): string {
  const [seen, ...then] = name.split(/[ \t](?:→|⇒|->|=>)[ \t]/u)
  return then.some(goesBack) ? seen! : name
}
