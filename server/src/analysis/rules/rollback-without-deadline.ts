/** A way back that may take for ever. */
import type { Fix } from '../lint/finding.js'
import type { ArtefactRule } from '../lint/rule.js'
import type { Artefact, SliceModel } from '../model/artefact.js'
import { headOf } from '../model/outline.js'
import { belowHeading } from '../lint/passage.js'
import { titlePlace } from '../lint/raised.js'
import {
  countSteps,
  lacksRecoveryTime,
  opensRollback,
  saysRecoveryTime,
  wordsBesideTriggers,
} from '../model/procedure.js'
import { wordsIn } from '../text/words.js'
import { titled } from '../text/said.js'

export const rollbackWithoutDeadline: ArtefactRule = {
  id: 'rollback-without-deadline',
  summary: 'Every rollback says within which time the service is restored.',
  reads: 'artefact',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    plan: 'The rollback plan gives no recovery time.',
    section: 'The rollback under {title} gives no recovery time.',
  },
  *check(artefact) {
    if (artefact.kind === 'rollback-plan') {
      if (lacksRecoveryTime(artefact)) yield { range: titlePlace(artefact), message: 'plan' }
      return
    }
    if (!DEPLOYS.has(artefact.kind)) return
    const opened = artefact.models.ask(opensSection, firstSection)
    if (opened < 0) return
    const section = artefact.sections.find(({ slice }) => slice === opened)!
    if (!isProcedure(artefact, section)) return
    yield { range: section.headingRange, message: 'section', args: { title: section.heading } }
  },
  mend: (_artefact, { range }, { text }): readonly Fix[] => [
    {
      ...titled('Insert recovery time'),
      kind: 'suggested',
      edits: [belowHeading(text, range, ['Recovery time objective (RTO): ', { hint: '[duration]' }])],
    },
  ],
}

const opensSection = (model: SliceModel): boolean => (headOf(model.tree)?.depth ?? 0) > 1 && opensRollback(model)
const firstSection = (slices: readonly SliceModel[]): number => slices.findIndex(opensSection)

const DEPLOYS: ReadonlySet<string> = new Set(['release-plan', 'deployment-runbook', 'change-request', 'change-log'])

/** To the plan that has it: a link, a file by its name, "see …". */
const POINTS_ELSEWHERE =
  /[\w)]\.md(?![\p{L}\d])|\b(?:see|siehe|voir|ver|vedi|cf\.|refer to) \S+|(?:см\.|参照|参见|详见|参考|참조|참고)/iu

/** Several steps or sentences, no time in them, and no pointer to a plan that has it. */
function isProcedure(artefact: Artefact, section: Artefact['sections'][number]): boolean {
  const text = wordsBesideTriggers(artefact, [section.headingRange[1], section.range[1]])
  if (saysRecoveryTime(text) || POINTS_ELSEWHERE.test(text)) return false
  const words = wordsIn(text.replace(/_[^_\n]*_|<!--[\s\S]{0,2000}?-->|\d+|(?<!\p{L})\p{L}(?!\p{L})/gu, ' '))
  return words >= 25 && (countSteps(artefact, section) >= 3 || /^[ \t]*[-*+] /mu.test(text))
}
