/** explain_finding: why something is found, what sets its severity, and how it is mended or allowed. */
import type { Finding } from '../analysis/lint/finding.js'
import { suggest } from '../analysis/text/suggest.js'
import { RULES } from '../analysis/rules/index.js'
import { quote, Refusal, type Answer, type Said } from './answer.js'
import type { Ground } from './ground.js'
import { AS_OF, type Asked } from './inputs.js'
import type { Tool } from './tool.js'
import { sayKnown, type Say } from '../analysis/text/said.js'

export const explainFinding: Tool = {
  name: 'explain_finding',
  title: 'Explain a finding',
  description:
    'Explains a finding at a line of a document, or a rule by its name: what it asks for and why, how grave it is and what ' +
    'says so, which fixes are on offer, and how it is allowed with a reason. Call it when a finding is not understood.',
  inputs: {
    of: {
      path: 'The Markdown file the finding is in, relative to the folder of the releases.',
      line: 'The line of the finding, from 1.',
      rule: 'The rule, such as unowned-risk: alone, or to choose among the findings of the file.',
      as_of: AS_OF,
    },
    required: [],
  },
  answer,
}

async function answer({ path, line, rule }: Asked, ground: Ground): Promise<Answer> {
  const { say } = ground
  if (rule !== undefined && !RULES.some(({ id }) => id === rule)) {
    const near = suggest(rule, RULES.map(({ id }) => id), 1)[0] // prettier-ignore
    throw new Refusal(
      near
        ? say('There is no rule `{rule:raw}`. Did you mean `{near:raw}`?', { rule, near })
        : say('There is no rule `{rule:raw}`.', { rule }),
    )
  }
  if (path === undefined) {
    if (rule === undefined || line !== undefined) throw new Refusal(say('Name a `rule`, or a `path` with a `line`.'))
    return explained(rule, undefined, ground)
  }
  const document = ground.document(path)
  const lines = ground.lines(document)
  if (line !== undefined && line > lines.count)
    throw new Refusal(say('`{path:raw}` has {count} lines, and no line {line}.', { path, count: lines.count, line }))
  const found = ground.analysis
    .findings(document)
    .filter(one => rule === undefined || one.rule === rule)
    .filter(({ range, covers }) =>
      [range, ...(covers ?? [])].some(
        ([from, to]) => line === undefined || (lines.lineAt(from) + 1 <= line && line <= lines.lineAt(to) + 1),
      ),
    )
  const [finding] = found
  if (!finding) throw new Refusal(nothing(say, path, line, rule, ground.analysis.why(document, undefined, say), Boolean(ground.analysis.describe(document)))) // prettier-ignore
  const first = await explained(finding.rule, { finding, document }, ground)
  const others = found
    .slice(1)
    .map(one => ({ rule: one.rule, line: lines.lineAt(one.range[0]) + 1, message: one.message }))
  const more: Said = others.length === 0 ? [] : [`\n\n${say('Also there:')}\n`, ...found.slice(1).flatMap(one => ['\n- ', ground.quoted(one), ` (\`${one.rule}\`)`])] // prettier-ignore
  return { said: [...first.said, ...more], data: { ...first.data, others } }
}

function nothing(say: Say, path: string, line: number | undefined, rule: string | undefined, why: string, isArtefact: boolean): string {
  if (!isArtefact) return say('`{path:raw}` is not checked. {why:raw}', { path, why })
  const args = { path, line: line ?? 0, rule: rule ?? '' }
  if (rule && line !== undefined) return say('Nothing by `{rule:raw}` is found in `{path:raw}` at line {line}. check_artefact lists what is.', args)
  if (rule) return say('Nothing by `{rule:raw}` is found in `{path:raw}`. check_artefact lists what is.', args)
  return line === undefined ? say('Nothing is found in `{path:raw}`. check_artefact lists what is.', args) : say('Nothing is found in `{path:raw}` at line {line}. check_artefact lists what is.', args)
} // prettier-ignore

interface Where {
  readonly finding: Finding
  readonly document: string
}

async function explained(rule: string, where: Where | undefined, ground: Ground): Promise<Answer> {
  const { say } = ground
  const { summary, severity, fix, reads } = RULES.find(({ id }) => id === rule)!
  const why = whyOnPage(await ground.desk.page(rule))
  const allow = reads === 'suppression' ? undefined : `<!-- slipway-allow ${rule}: reason -->`
  const head: Said = where
    ? [`**${where.finding.severity}** `, ground.named({ document: where.document, range: where.finding.range }), ' ', ground.quoted(where.finding), '\n\n'] // prettier-ignore
    : []
  const levels = say('{draft:raw} in a draft, {review:raw} in review, {approved:raw} once approved', severity)
  const set = where && severityHere(rule, where.document, ground)
  const fixes = where?.finding.fixes ?? []
  const said: Said = [
    ...head,
    `\`${rule}\`: `,
    quote(sayKnown(say, summary)),
    ...(why ? [`\n\n${say('Why')}: `, quote(why)] : []),
    `\n\n${say('Severity')}: ${levels}.`,
    ...(set ? [` ${set.said}`] : []),
    ...(fixes.length > 0
      ? [`\n\n${say('Fixes')}:\n`, ...fixes.flatMap(({ title, said, kind }) => ['\n- ', ground.quoted({ message: title, said }), ` (${kind})`])]
      : where ? [`\n\n${say('No fix is on offer: only a person knows what to write.')}`] : []), // prettier-ignore
    ...(allow
      ? [
          `\n\n${say('To allow it where it is meant, write a reason at the end of the line: `{comment:raw}`', { comment: allow })}`,
        ]
      : []),
  ]
  const data = {
    rule,
    summary,
    why: why ?? '',
    severity,
    fix,
    ...(allow ? { allow } : {}),
    ...(where
      ? {
          finding: {
            message: where.finding.message,
            severity: where.finding.severity,
            ...ground.at({ document: where.document, range: where.finding.range }),
            text: ground.analysis
              .text(where.document)!
              .slice(...where.finding.range)
              .slice(0, LONGEST_TEXT),
            fixes: fixes.map(({ title, kind }) => ({ title, kind })),
          },
          set: set!.data,
        }
      : {}),
  }
  return { said, data }
}

const LONGEST_TEXT = 1000

/** What makes it as grave as it is in this document. */
function severityHere(rule: string, document: string, ground: Ground) {
  const settings = ground.analysis.settings(document)
  const now = settings.rules.find(({ id }) => id === rule)?.now
  if (!now || now.origin.from !== 'configuration' || settings.configuration === undefined)
    return { said: ground.say('Nothing sets it otherwise here.'), data: { by: 'default' } }
  const file = ground.desk.shown(settings.configuration)
  const keys = now.origin.keys.join(' › ')
  return {
    said: ground.say('Here `{file:raw}` sets it to {level:raw} ({keys:raw}).', { file, level: now.level, keys }),
    data: { by: file, keys: now.origin.keys, level: now.level },
  }
}

/** The paragraph of a rule's page that begins with "Why". */
const whyOnPage = (page: string | undefined): string | undefined => /^\*\*Why\*\*: ([^\n]+)/m.exec(page ?? '')?.[1]
