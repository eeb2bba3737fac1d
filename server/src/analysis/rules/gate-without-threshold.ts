/** A gate that opens on a feeling. */
import type { Fix } from '../lint/finding.js'
import type { PartRule } from '../lint/rule.js'
import type { ArtefactKind } from '../model/kind.js'
import type { Part } from '../model/part.js'
import { insertField, insertTitle, isSaid, placeOf } from '../lint/missing.js'
import { isJudgement, namesCheck } from '../model/measure.js'
import { sectionConcepts } from '../model/vocabulary/lookup.js'

export const gateWithoutThreshold: PartRule<'gate'> = {
  id: 'gate-without-threshold',
  summary: 'Every gate has a measurable signal.',
  reads: 'part',
  about: 'gate',
  severity: { draft: 'warning', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    missing: 'The gate {name} has no measurable signal.',
    judged: 'The gate {name} has no measurable signal, only {said}.',
    all: 'None of the {count} gates under {title} has a measurable signal.',
    most: '{count} of the {total} gates under {title} have no measurable signal.',
  },
  *check(gate, { artefact }) {
    if (gate.state === 'notApplicable' || signsTheChecks(gate, artefact.kind)) return
    const said = signals(gate).filter(isSaid)
    if (
      said.some(field => !isJudgement(field!.text)) ||
      (said.length === 0 && (namesCheck(gate.name.text) || PASS_OR_FAIL.test(gate.group.title)))
    )
      return
    const message = said.length === 0 ? 'missing' : 'judged'
    const args = { name: gate.name.text, said: said[0]?.text ?? '' }
    yield { range: placeOf(gate, said[0] ? fieldIn(gate) : 'threshold'), message, args, field: 'threshold' }
  },
  mend(gate, _report, look): readonly Fix[] {
    const edits = insertField(gate, fieldIn(gate), [{ hint: '[measurable threshold]' }], look)
    return [{ ...insertTitle('threshold'), kind: 'suggested', edits }]
  },
}

/** "Mandatory gates (PASS/FAIL)": the heading says it of all of them. */
const PASS_OR_FAIL = /\bpass ?\/ ?fail\b/i

const signals = ({ fields }: Part) => [fields.threshold, fields.criteria]

/** Words that do not do are replaced where they stand. */
const fieldIn = ({ fields }: Part): 'threshold' | 'criteria' =>
  !isSaid(fields.threshold) && isSaid(fields.criteria) && !fields.criteria!.forAll ? 'criteria' : 'threshold'

/** Who signs a checklist signs its checks; who decides on the whole decides on what stands in the rest. */
const signsTheChecks = ({ form, group, name, fields }: Part, kind: ArtefactKind): boolean =>
  (form !== 'section' || (decidesAll(name.text) && !fields.criteria)) &&
  (kind === 'go-no-go' || kind === 'release-checklist' || kind === 'support-readiness') &&
  !group.headers?.threshold &&
  !group.headers?.criteria

const decidesAll = (heading: string): boolean => {
  const concepts = sectionConcepts(heading)
  return concepts.has('goNoGo') && !concepts.has('gates') && !concepts.has('criteria')
}
