/** Commits since the last tag, sorted by what their subjects say in the way of Conventional Commits. */
import { escapeSnippet } from '../newArtefact/fillTemplate.js'

export interface Commit {
  readonly hash: string
  readonly message: string
}

export const GROUPS = ['New features', 'Fixes', 'Technical impacts', 'Other'] as const
export type CommitGroup = (typeof GROUPS)[number]

export interface Candidate {
  readonly group: CommitGroup
  /** Without type, in a sentence's capital. */
  readonly subject: string
  readonly hash: string
}

const TYPES: Readonly<Record<string, CommitGroup>> = {
  feat: 'New features',
  feature: 'New features',
  fix: 'Fixes',
  hotfix: 'Fixes',
  revert: 'Fixes',
  security: 'Fixes',
  perf: 'Technical impacts',
  deprecate: 'Technical impacts',
}

/** In the order of the groups; merges tell nothing that their commits do not. */
export function candidates(commits: readonly Commit[]): readonly Candidate[] {
  const found = commits.flatMap(({ hash, message }) => {
    const [first = '', ...body] = message.split(/\r\n|\n|\r/)
    if (/^Merge (?:branch|pull request|remote|tag)\b/.test(first) || first.trim() === '') return []
    const [, type, scope, mark, text] = /^([A-Za-z]+)(?:\(([^()]*)\))?(!)?:[ \t]+(?![ \t])(.+)$/.exec(first) ?? []
    const breaking = mark !== undefined || body.some(line => /^BREAKING[ -]CHANGE:/.test(line))
    const group: CommitGroup = breaking ? 'Technical impacts' : (type && TYPES[type.toLowerCase()]) || 'Other'
    const subject = (text ?? first).trim()
    const sentence = subject.charAt(0).toUpperCase() + subject.slice(1)
    return [{ group, subject: scope ? `${sentence} (${scope})` : sentence, hash }]
  })
  return GROUPS.flatMap(group => found.filter(one => one.group === group))
}

/** Puts bullets under the headings of the groups; what has no heading goes to the end. */
export function withCommits(snippet: string, chosen: readonly Candidate[]): string {
  const left = new Map(GROUPS.map(group => [group, chosen.filter(one => one.group === group)]))
  const lines = snippet.split('\n').flatMap(line => {
    const heading = /^#{2,6} (.+?)\r?$/.exec(line)?.[1]
    const group = GROUPS.find(one => one === heading)
    const items = group ? left.get(group)! : []
    if (!group || items.length === 0) return [line]
    left.set(group, [])
    return [line, '', ...items.map(bullet)]
  })
  const rest = [...left.values()].flat()
  if (rest.length === 0) return lines.join('\n')
  const text = lines.join('\n')
  const [end] = /\n\$0\n*$|(?<!\n)\n*$/.exec(text)!
  return `${text.slice(0, text.length - end.length).trimEnd()}\n\n## Other changes\n\n${rest.map(bullet).join('\n')}${end}`
}

/** A subject is text: neither snippet nor HTML. */
const bullet = ({ subject }: Candidate): string =>
  `- ${escapeSnippet(subject.replace(/[\s\p{Cc}]+/gu, ' ').replace(/<(?=[a-z/!])/gi, String.raw`\<`))}`
