/** Writes keys that the front matter lacks, with stops for their values. */
import type { Artefact } from '../model/artefact.js'
import { endOfMatter, scalar } from '../model/matterEdit.js'
import { isDay } from '../model/matterSchema.js'
import { versionInTitle } from '../model/version.js'
import { choose, somebody } from './choices.js'
import type { FixEdit, Piece } from './finding.js'
import type { Mending } from './rule.js'

/** One edit for what comes behind the keys that are there, and one for each key that stands there without a value. */
export function keyEdits(artefact: Artefact, keys: readonly string[], look: Mending): FixEdit[] {
  const { frontMatter } = artefact.syntax
  const text = String(artefact.syntax.text)
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const root = frontMatter?.tree.root
  const entries = root?.type === 'mapping' ? root.entries : []
  const edits: FixEdit[] = []
  const added: Piece[] = []
  for (const key of keys) {
    const value = quoted(valueFor(key, artefact, look))
    const entry = entries.find(one => one.key.toLowerCase() === key.toLowerCase())
    if (!entry || !frontMatter) added.push(`${key}: `, ...value, lineEnd)
    else if (entry.value) edits.push({ range: moved(entry.value.range, frontMatter.yamlStart), text: value })
    else {
      const end = text.indexOf(':', entry.keyRange[1] + frontMatter.yamlStart) + 1
      edits.push({ range: [end, end], text: [' ', ...value] })
    }
  }
  if (added.length === 0) return edits
  const at = endOfMatter(artefact.syntax)
  if (at !== undefined) return [...edits, { range: [at, at], text: added }]
  return [{ range: [0, 0], text: [`---${lineEnd}`, ...added, `---${lineEnd}${lineEnd}`] }]
}

const moved = ([start, end]: readonly [number, number], by: number): readonly [number, number] => [start + by, end + by]

/** As YAML reads it back: a blank in brackets would be a list. */
function quoted(piece: Piece): Piece[] {
  if (typeof piece === 'string') return [piece]
  return 'hint' in piece ? ['"', piece, '"'] : [{ choices: piece.choices.map(scalar) }]
}

const STATUSES = ['draft', 'in-review', 'approved', 'executed']
const PEOPLE =
  /^(?:owner|author|request(?:or|er)|(?:requested|prepared|approved)-by|approvers?|fallback(?:-delegate)?|delegate|deputy|decider)$/

/** What the release's other documents say, where they may say the same; else what the calendar or the directory holds. */
function valueFor(key: string, artefact: Artefact, look: Mending): Piece {
  const others = [...look.packet.documents.values()].filter(({ path }) => path !== artefact.path)
  const said = (of: (facts: (typeof others)[number]) => string | undefined): string[] =>
    others.flatMap(facts => of(facts) ?? [])
  const titled = versionInTitle(artefact)?.text ?? ''
  if (key === 'status') return { choices: STATUSES }
  if (key === 'artefact') return { choices: [artefact.kind] }
  if (key === 'release') return choose([titled, ...said(({ release }) => release)], key)
  if (key === 'version') return choose([titled.replace(/^v/i, ''), ...said(({ version }) => version)], key)
  if (key === 'timezone') return choose([artefact.timezone ?? '', ...said(({ timezone }) => timezone)], key)
  if (PEOPLE.test(key)) return somebody(look, key)
  if (isDay(artefact.kind, key)) return choose([artefact.anchor ?? '', look.today], key)
  return { hint: `[${key}]` }
}
