/** A procedure after which nobody looks whether it worked. */
import type { Fix } from '../lint/finding.js'
import type { ArtefactRule } from '../lint/rule.js'
import { atEnd, fresh, isOpenEnded } from '../lint/passage.js'
import { titlePlace } from '../lint/raised.js'
import { stepsUnverified } from '../model/procedure.js'
import { titled } from '../text/said.js'

export const stepWithoutVerification: ArtefactRule = {
  id: 'step-without-verification',
  summary: 'A rollback or deployment procedure verifies its result.',
  reads: 'artefact',
  severity: { draft: 'info', review: 'warning', approved: 'warning' },
  fix: 'suggested',
  since: '0.1.0',
  messages: { missing: 'None of the {count} steps verifies the result, nor does a section.' },
  *check(artefact) {
    if (artefact.kind !== 'rollback-plan' && artefact.kind !== 'deployment-runbook') return
    const count = stepsUnverified(artefact)
    if (count === 0) return
    yield { range: titlePlace(artefact), message: 'missing', args: { count } }
  },
  mend(artefact, _report, look): readonly Fix[] {
    if (isOpenEnded(artefact)) return []
    const words = fresh('## Verification checks\n\n- [ ] **[role]**: [check]', look)
    const edits = [atEnd(look.text, look.text.length, words)]
    return [{ ...titled('Insert verification checks'), kind: 'suggested', edits }]
  },
}
