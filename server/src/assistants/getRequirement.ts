/** get_requirement: one row of a traceability matrix, with what covers it and who refers to it. */
import { bareId, suggest } from '../analysis/text/suggest.js'
import type { DocumentId } from '../analysis/analysis.js'
import { inWords } from '../analysis/features/whyWords.js'
import { TRACE_TITLES, whyOf } from '../analysis/report/requirementsSection.js'
import type { RequirementMark } from '../analysis/verdict/requirementMarks.js'
import type { Place } from '../analysis/verdict/reason.js'
import { listing, MOST, quote, Refusal, type Answer, type Said } from './answer.js'
import type { Ground } from './ground.js'
import { AS_OF, type Asked } from './inputs.js'
import type { Tool } from './tool.js'
import { listed, sayKnown } from '../analysis/text/said.js'

export const getRequirement: Tool = {
  name: 'get_requirement',
  title: 'Get a requirement',
  description:
    'Returns a requirement of the traceability matrix by its id: text, priority, status, verification, release references ' +
    'and rollback control as written, whether it is covered and why not, and every place that refers to it.',
  inputs: {
    of: {
      id: 'The id of the requirement, such as REQ-FUNC-004.',
      path: 'A file or folder of the release it belongs to, where several releases have the same id.',
      as_of: AS_OF,
    },
    required: ['id'],
  },
  answer,
}

function answer({ id: given, path }: Asked, ground: Ground): Answer {
  const { analysis } = ground
  const among = ground.among(path)
  const wanted = bareId(given!)
  const found = analysis
    .readiness(among)
    .flatMap(({ verdict, requirements }) =>
      requirements.filter(({ id }) => id !== '' && bareId(id) === wanted).map(mark => ({ mark, verdict })),
    )
  if (found.length === 0)
    throw new Refusal(
      `${ground.say('No traceability matrix has `{id:raw}`.', { id: given! })} ${near(given!, ground, among)}`,
    )
  const rows = found.map(({ mark, verdict }) => {
    const documents = new Set(verdict.documents)
    return { mark, release: verdict.release, references: referencesTo(mark.id, documents, ground) }
  })
  const data = {
    requirements: rows.map(({ mark, release, references }) => ({
      id: mark.id,
      name: mark.name,
      release,
      place: ground.at(mark.place),
      fields: fieldsOf(mark),
      traces: mark.traces,
      hole: mark.hole,
      why: whyOf(mark),
      missing: mark.missing,
      references: references.slice(0, MOST).map(place => ground.at(place)),
      omitted: Math.max(0, references.length - MOST),
    })),
  }
  return { said: rows.flatMap((row, at) => [at === 0 ? '' : '\n\n', ...tell(row, ground)]), data }
}

interface Row {
  readonly mark: RequirementMark
  readonly release: string
  readonly references: readonly Place[]
}

function tell({ mark, release, references }: Row, ground: Ground): Said {
  const { say } = ground
  const why = whyOf(mark, say)
  const name = mark.name === mark.id ? '' : mark.name
  return [
    '**',
    quote(mark.id),
    '** ',
    ...(name ? [quote(name), ' '] : []),
    '(',
    quote(release),
    ') ',
    ground.named(mark.place),
    '\n',
    ...Object.entries(fieldsOf(mark)).flatMap(([field, text]): Said => [
      `\n- ${sayKnown(say, inWords(field))}: `,
      quote(text),
    ]),
    `\n- ${say('trace')}: ${mark.traces.map(trace => say(TRACE_TITLES[trace])).join(', ')}`,
    ...(why ? [': ', quote(why)] : []),
    `\n\n${say('{count} {count:reference|references}', { count: references.length })}${references.length > 0 ? ':\n' : '.'}`,
    ...listing(say, references, place => [ground.named(place)]),
  ]
}

/** Every cell that says something, as its author wrote it. */
const fieldsOf = ({ fields }: RequirementMark): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => (field && field.text !== '' ? [[name, field.text]] : [])),
  )

const referencesTo = (id: string, documents: ReadonlySet<DocumentId>, { analysis }: Ground): Place[] =>
  analysis
    .facts()
    .filter(({ path }) => documents.has(path))
    .flatMap(({ path, references, quoted }) =>
      [...references, ...quoted]
        .filter(reference => reference.id === id)
        .map(({ range }): Place => ({ document: path, range })),
    )
    .sort((a, b) => (a.document === b.document ? a.range[0] - b.range[0] : a.document < b.document ? -1 : 1))

function near(given: string, { analysis, say }: Ground, among: ReadonlySet<DocumentId> | undefined): string {
  const all = analysis.facts().filter(({ path }) => !among || among.has(path))
  const defined = all.flatMap(({ definitions }) => definitions)
  const other = defined.find(({ id }) => bareId(id) === bareId(given))
  if (other && other.type !== 'requirement') return say('It is the id of a {type:word}.', { type: inWords(other.type) })
  const ids = new Set(defined.filter(({ type }) => type === 'requirement').map(({ id }) => id))
  const alike = suggest(given, ids, 3)
  if (alike.length > 0)
    return say('Did you mean {words:raw}?', {
      words: listed(
        say,
        alike.map(one => `\`${one}\``),
        'or',
      ),
    })
  return ids.size === 0
    ? say('No requirement is defined there.')
    : say('{count} {count:requirement is|requirements are} defined there, such as `{id:raw}`.', {
        count: ids.size,
        id: [...ids][0]!,
      })
}
