/** Risks: rows with a likelihood, an impact or a mitigation; bullets and headings under "Risks". */
import { columnFor, hasConcept, refersOnly } from './grid.js'
import type { Grid } from './grid.js'
import { readLabel } from './label.js'
import type { Part } from './part.js'
import { isLevelWord } from './riskWords.js'
import type { Shape } from './shape.js'
import { remembered } from '../text/remembered.js'
import { sectionConcepts } from './vocabulary/lookup.js'

/** Likelihood or probability, impact or severity, and their names elsewhere: Wahrscheinlichkeit, Auswirkung, gravité. */
const LETTERS = /^[lpisweag]$/
const NAMED =
  /^\P{L}*(?:risk|risiko|risque|riesgo|risco|rischio|риск|リスク|风险|風險|위험|리스크)(?: ?#?\d+)?(?:\*\*)?\s*[:：–—-]|^\W*(?:\*\*)?(?:R|RISK|RSK)-?\d+(?:\*\*)?\s*[:：.)–—-]/iu

export const opensAsRisk = (heading: string): boolean => NAMED.test(heading)

/** "Low", "Risk: Low / Medium / High": a level, not a risk. */
const ONLY_SCALE =
  /^\W*(?:risk(?: level)?\W+)?(?:(?:very )?(?:low|medium|moderate|high|critical|none|minor|major)(?:[\s/|,]+\b)?)+\W*$/i

/** "Risk: Low — old clients only": how high it is, and why. */
function ratesOnly(text: string): boolean {
  const rated = RATING.exec(text)?.[1]
  return rated !== undefined && isLevelWord(rated)
}
const RATING =
  /^\P{L}*(?:risk|risiko|risque|riesgo|risco|rischio|риск|リスク|风险|風險|위험|리스크)(?: (?:level|rating))?\P{L}{0,3}[:：]\P{L}{0,8}(\p{L}+(?: \p{L}+)?)(?:[ \t]*[,.;(（—–]|[ \t]-[ \t])/iu

/** "Critical/High risks: 0", "Low residual risks: 9": how many there are, not which. */
const COUNTED =
  /^\W*(?:(?:critical|severe|high|medium|moderate|low|open|residual|accepted|total|known)\b[\s/|,&-]*){1,6}risks?\W{0,9}[:–—-]\W{0,9}\d+(?![.%\w])/iu

/** "Risk mitigation strategies": what is done against risks; "Risks and mitigation" are risks. */
export const AGAINST_RISKS =
  /\brisks? (?:mitigation|treatment|response|reduction|handling)s?\b|\brisikominderung|\b(?:mitigaci[oó]n|tratamiento|mitigação|tratamento|mitigazione|trattamento|atténuation|traitement|réduction) (?:de |des |du |dei |del |do |dos |di )(?:los |les )?(?:risques?|riesgos?|riscos?|rischi?o?)|(?:снижени|митигаци|обработк)\p{L}+ рисков|リスク(?:の)?(?:軽減|低減|緩和|対応)(?!と)|风险(?:的)?(?:缓解|应对|处置)|리스크 ?(?:완화|대응)|위험 ?(?:완화|대응)/iu

const isAgainstRisks = remembered(heading => AGAINST_RISKS.test(heading))

/** A heading or introduction of what is done against risks, and not of the risks. */
export function namesTreatment(heading: string): boolean {
  const concepts = sectionConcepts(heading)
  return isAgainstRisks(heading) || (concepts.has('mitigations') && !concepts.has('risks'))
}

/** What the product cannot do is known, not feared. */
export const namesLimitations = remembered(heading =>
  /\bknown (?:limitations?|issues?)\b|\bbekannte (?:einschränkungen|probleme)\b|\blimit(?:ation|acion|acione)s? con/iu.test(
    heading,
  ),
)

/** "Risk level criteria": which risks count as high, and what is asked of them. */
const namesLevels = remembered(heading =>
  /\brisk (?:levels?|ratings?|severity|categor(?:y|ies)|classification) (?:criteria|definitions?|scale|guide|legend)\b|\b(?:definitions? of|how) (?:the )?risk levels?\b|\brisiko(?:stufen|klassen)(?:definition)?\b|\bniveaux de risque\b|\bniveles de riesgo\b|リスクレベル(?:の)?(?:基準|定義)|风险等级(?:标准|定义)/iu.test(
    heading,
  ),
)

/** "What is a risk?", "How do we monitor risks?": what is explained there is how risks are handled. */
const namesExplanation = remembered(heading =>
  /^\P{L}*(?:what (?:is|are) (?:a )?(?:risks?|risk \p{L}+)\P{L}*$|how (?:do|does|we|to|are|is|should|can)\b|was (?:ist|sind)|wie (?:wir|man|werden|wird)|qu['’]est-ce|comment|qué es|cómo|o que é|como|cos['’]è|come|что такое|как)(?!\p{L})|とは[？?]?$|什么是|如何|怎么|무엇인가|어떻게/iu.test(
    heading,
  ),
)

/** "Risk 1:" with nothing behind it. */
const BLANK_RISK = /^\P{L}*\p{L}{2,12} ?#?\d{1,3}\P{L}*[:：][\s*_]*$/u

/** "Likelihood (Low/Med/High):" in a form asks for a property, and says nothing yet. */
function isBlankProperty(text: string): boolean {
  if (BLANK_RISK.test(text)) return true
  const label = /[:：]\s*$/u.test(text) ? readLabel(text, [0, text.length]) : undefined
  return label !== undefined && label.value.text === '' && label.concepts.length > 0 && !label.concepts.includes('risk')
}

const NUMBERED = /^\p{L}{2,12} ?#?\d{1,3}$/u
const numbersOnly = (grid: Grid): boolean => {
  const at = columnFor(grid, ['risk'])
  if (at < 0) return false
  const names = grid.rows.flatMap(({ cells }) => (/[\p{L}\p{N}]/u.test(cells[at]?.text ?? '') ? cells[at]!.text : []))
  return names.length > 0 && names.every(name => NUMBERED.test(name) && opensAsRisk(`${name}: `))
}

export const riskShape: Shape = {
  type: 'risk',
  name: ['risk', 'description', 'issue', 'name', 'item', 'task', 'dependency'],
  fields: {
    id: ['id'],
    probability: ['probability'],
    impact: ['impact'],
    mitigation: ['mitigation', 'action'],
    score: ['score'],
    category: ['type'],
    owner: ['owner', 'person', 'role'],
    status: ['status', 'result'],
    trigger: ['trigger'],
    date: ['date'],
    approver: ['approver'],
    evidence: ['evidence'],
    note: ['note'],
  },
  table(grid, around, context) {
    const letters = grid.columns.filter(column => LETTERS.test(column.folded)).length >= 2
    const rated = hasConcept(grid, 'probability') || letters
    const treated = hasConcept(grid, 'mitigation') || rated
    const under = around.own.has('risks') || around.all.has('risks') || context.kind === 'risk-register'
    if (hasConcept(grid, 'verification') && !rated) return undefined
    // "Risk 1", "Risk 2" and their ratings: what they are stands elsewhere.
    if (numbersOnly(grid)) return undefined
    // "Risk(s): R-002, R-003" beside an action says which risks it is for.
    if (!rated && !hasConcept(grid, 'description', 'impact') && refersOnly(grid, 'risk')) return undefined
    if (
      hasConcept(grid, 'risk') &&
      (treated || (hasConcept(grid, 'impact') && grid.columns.length >= 3 && !refersOnly(grid, 'risk')))
    ) {
      return 'A risk column stands beside likelihood, impact or mitigation.'
    }
    if (hasConcept(grid, 'risk') && under && hasConcept(grid, 'impact', 'owner', 'status', 'score')) {
      return 'A risk column under a heading about risks.'
    }
    if (under && rated && columnFor(grid, this.name) >= 0) return 'Rows with a likelihood under a heading about risks.'
    // "Warning | Mitigation" beside "S1" in another document may be anything that is not feared.
    const told = context.kind === 'risk-register' || columnFor(grid, this.name) >= 0
    if (under && told && hasConcept(grid, 'mitigation') && hasConcept(grid, 'impact', 'id', 'description')) {
      return 'Rows with a mitigation under a heading about risks.'
    }
    return undefined
  },
  item(text, around, { path }) {
    if (namesExplanation(path.at(-1) ?? '')) return undefined
    if (namesLimitations(path.at(-1) ?? '') || path.some(namesLevels)) return undefined
    if (
      /^\W*(?:issue|assumption|dependency)\b/i.test(text) ||
      ONLY_SCALE.test(text) ||
      COUNTED.test(text) ||
      ratesOnly(text)
    )
      return undefined
    if (isBlankProperty(text)) return undefined
    const legend = around.own.has('legend')
    // "R-1: a second vendor" under "Mitigations" is what is done against it.
    if (around.own.has('mitigations') && !around.own.has('risks') && /^\W*R[A-Z]*-?\d/u.test(text)) return undefined
    if (!legend && NAMED.test(text) && (around.all.has('risks') || /^\W*risk\b/iu.test(text)))
      return 'The bullet opens as a risk.'
    if (isAgainstRisks(path.at(-1) ?? '')) return undefined
    return around.own.has('risks') && (!legend || around.own.has('mitigations'))
      ? 'A bullet under a heading about risks.'
      : undefined
  },
  section(heading, around, fields) {
    const rated = fields.has('probability') || fields.has('impact')
    // Under "Mitigations" a heading takes up a risk that stands elsewhere.
    const treated = fields.has('mitigation') && !around.all.has('mitigations')
    if (around.own.has('legend')) return undefined
    return (rated || treated) && (NAMED.test(heading) || around.all.has('risks'))
      ? 'A heading with likelihood, impact or mitigation under it.'
      : undefined
  },
}

/** Closed or not applicable; or accepted, in a table that records the decision and rates nothing. */
export const isSettledRisk = ({ state, group }: Part): boolean =>
  state === 'done' ||
  state === 'notApplicable' ||
  (state === 'accepted' && !group.headers?.probability && !group.headers?.impact)
