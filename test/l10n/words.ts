/** What is said with `:word`, `:words` or `:list`, or stands as data where no message is written: known beforehand. */
import { CONFIGURATION } from '../../server/src/analysis/analysis.js'
import { inWords } from '../../server/src/analysis/features/whyWords.js'
import { nounOf } from '../../server/src/analysis/lint/folded.js'
import { CRITERIA } from '../../server/src/analysis/lint/criterion.js'
import type { Form } from '../../server/src/analysis/lint/form.js'
import { LABELS } from '../../server/src/analysis/lint/missing.js'
import { FILE_WORDS } from '../../server/src/cli/fileError.js'
import { COVERING_NAMES } from '../../server/src/analysis/model/coverage.js'
import { kindTitle, KINDS } from '../../server/src/analysis/model/kind.js'
import { MATTER_HELP } from '../../server/src/analysis/model/matterKeys.js'
import { SECTION_CONCEPTS, type ColumnConcept } from '../../server/src/analysis/model/vocabulary/concept.js'
import type { FieldName, PartType } from '../../server/src/analysis/model/part.js'
import { AUDIENCES } from '../../server/src/analysis/model/readers.js'
import { RULES } from '../../server/src/analysis/rules/index.js'
import { ENVIRONMENTS } from '../../server/src/analysis/verdict/gateMatrix.js'
import { sentencesIn } from './phrases.js'
import { weekdayLike } from '../../server/src/analysis/text/calendar.js'

/** Each type, so that a new one does not go unsaid. */
const TYPES: Readonly<Record<PartType, true>> = {
  milestone: true, risk: true, gate: true, checklistItem: true, requirement: true, person: true, dependency: true,
  openIssue: true, communication: true, trigger: true, step: true, change: true, evidence: true, flag: true,
  entry: true, day: true, time: true,
} // prettier-ignore

/** What a column can mean beside a part's properties. */
const COLUMNS: Readonly<Record<Exclude<ColumnConcept, FieldName>, true>> = {
  milestone: true, risk: true, requirement: true, gate: true, item: true, person: true, dependency: true, issue: true,
  change: true, step: true, task: true, version: true, environment: true, signature: true, duration: true,
  result: true,
} // prettier-ignore

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7].map(day => weekdayLike(day, 'Monday'))

export const WORDS: ReadonlySet<string> = new Set([
  ...Object.values(LABELS).map(label => label.toLowerCase().replace(/^id$/, 'ID')),
  ...Object.values(COVERING_NAMES),
  ...['before', 'during', 'after', 'decision', 'decider', 'time', 'id', 'reason'],
  ...AUDIENCES,
  ...WEEKDAYS,
  ...WEEKDAYS.map(day => day.slice(0, 3)),
  ...(Object.keys(TYPES) as PartType[]).flatMap(type => [type, nounOf(type), inWords(type)]),
  ...Object.keys(LABELS).map(inWords),
  ...Object.keys(COLUMNS).map(inWords),
  ...SECTION_CONCEPTS.map(inWords),
  // Why a part is one, or waits.
  ...sentencesIn('analysis/model/'),
  ...KINDS,
  ...KINDS.map(kindTitle),
  ...KINDS.map(kind => `every ${kindTitle(kind).toLowerCase().replace(/s$/, '')}`),
  ...RULES.map(({ summary }) => summary),
  ...Object.values(MATTER_HELP),
  ...textsOf(CONFIGURATION),
  ...Object.values(CRITERIA).flatMap(({ help, remedy }) => [help, remedy]),
  // Durations, the readings of a date, the steps of a milestone, the scope of a severity, the distance of go-live itself.
  ...['hour', 'hours', 'minute', 'minutes', 'seconds', 'month', 'day'],
  ...['one day later', 'one week later', 'one day earlier', 'one week earlier', 'all artefacts', 'go-live'],
  // Kinds and states as data has them, and the months of a timeline.
  ...['freeze', 'blackout', 'dry-run', 'buffer', 'deployment', 'done', 'overdue', 'ahead'],
  ...['against', 'conditional', 'open', 'unrecorded', 'low', 'medium', 'high', ...ENVIRONMENTS],
  ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  // What went wrong with a file.
  ...['Not understood', 'Not read', 'Not mended', 'Not kept'],
  ...Object.values(FILE_WORDS),
  // The language of a page.
  'en',
  // What an accepted gap may lack, and what figures count.
  ...['rationale', 'approver', 'expiry', 'releases'],
])

/** What a configuration's form says to a person. */
function textsOf(form: Form): string[] {
  const own = [form.help, form.wrong, 'what' in form ? form.what : undefined, 'listed' in form ? form.listed : undefined] // prettier-ignore
  const below =
    form.type === 'keys'
      ? Object.values(form.keys)
      : form.type === 'either'
        ? form.forms
        : form.type === 'list' || form.type === 'map'
          ? [form.of]
          : []
  return [...own.flatMap(text => (text ? [text] : [])), ...below.flatMap(textsOf)]
}
