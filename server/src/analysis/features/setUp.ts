/** Proposes a `slipway.yml` for a folder from the documents that lie in it, and says why. */
import { counted } from '../text/counted.js'
import { collectFacts } from '../facts/collect.js'
import type { Person } from '../facts/fact.js'
import type { Artefact } from '../model/artefact.js'
import { buildArtefact } from '../model/build.js'
import { ModelCache } from '../model/modelCache.js'
import { declaredKind, kindOf, type ArtefactKind } from '../model/kind.js'
import { parseDocument, SyntaxCache } from '../syntax/document.js'

export interface Proposal {
  /** The whole file. */
  readonly text: string
  /** What was proposed and why, a sentence each. */
  readonly reasons: readonly string[]
}

/** A Markdown document; its path is relative to the folder that is set up. */
export interface Lying {
  readonly path: string
  readonly text: string
}

interface Pattern {
  readonly pattern: string
  readonly kind: ArtefactKind
  readonly because: string
}

const MOST_OWNERS = 20
/** A pattern of `files` may be so long. */
const LONGEST_PATTERN = 200

export function proposeSetUp(documents: readonly Lying[]): Proposal {
  const near: (Lying & { kind: ArtefactKind; because: string })[] = []
  const artefacts: Artefact[] = []
  for (const { path, text } of documents) {
    const answer = kindOf(path, text)
    const isMeant = answer.near && declaredKind(text) === undefined && !isTemplate(path)
    if (isMeant) near.push({ path, text, kind: answer.near!, because: answer.because })
    const kind = answer.kind ?? (isMeant ? answer.near : undefined)
    if (kind && !isTemplate(path)) artefacts.push(read(path, text, kind))
  }
  const patterns = generalised(near)
  const zone = mostUsed(artefacts.flatMap(({ timezone }) => (timezone && isZone(timezone) ? [timezone] : [])))
  const owners = ownersOf(artefacts)
  const known = artefacts.length - near.length
  const reasons = [
    `${counted(documents.length, 'document')} read; ${known === 1 ? '1 is an artefact' : `${known} are artefacts`} without a configuration.`,
    ...patterns.map(({ pattern, kind, because }) => `${pattern}: ${kind}. ${because}`),
    zone ? `${zone.value} is the time zone of ${counted(zone.count, 'artefact')}.` : 'No artefact names a time zone.',
    owners.length > 0 ? `${counted(owners.length, 'owner')} found in the artefacts.` : 'No owner was found.',
  ]
  return { text: written(patterns, zone?.value, owners, reasons[0]!), reasons }
}

const read = (path: string, text: string, kind: ArtefactKind): Artefact =>
  buildArtefact(
    path,
    kind,
    parseDocument(text, new SyntaxCache(), EFFORT),
    { timezone: undefined, owners: new Set() },
    new ModelCache(),
  )

/** Nobody asks how much work it was. */
const EFFORT = { slicesParsed: 0, piecesParsed: 0, charactersParsed: 0, slicesRecognised: 0, rulesRun: 0 }

/** Templates are nobody's artefact. */
const isTemplate = (path: string): boolean => /(?:^|\/)\.?[\w-]*templates?\//i.test(path)

/** Files of one name and kind in the folders of several versions share one pattern. */
function generalised(near: readonly { path: string; kind: ArtefactKind; because: string }[]): Pattern[] {
  const groups = new Map<string, { paths: string[]; kinds: Set<ArtefactKind>; kind: ArtefactKind; because: string }>()
  for (const { path, kind, because } of near) {
    const key = path
      .split('/')
      .map(name => (/\d\.\d/.test(name) && /^[\w.-]+$/.test(name) && !/\.md$/i.test(name) ? '*' : escaped(name)))
      .join('/')
    const group = groups.get(key) ?? { paths: [], kinds: new Set(), kind, because }
    group.paths.push(path)
    group.kinds.add(kind)
    groups.set(key, group)
  }
  const patterns = [...groups].flatMap(([key, { paths, kinds, kind, because }]): Pattern[] =>
    paths.length > 1 && kinds.size === 1
      ? [
          {
            pattern: key,
            kind,
            because: `${paths.length} documents: ${because.charAt(0).toLowerCase()}${because.slice(1)}`,
          },
        ]
      : near
          .filter(({ path }) => paths.includes(path))
          .map(one => ({ pattern: one.path.split('/').map(escaped).join('/'), kind: one.kind, because: one.because })),
  )
  // A name without a folder holds everywhere; what says more comes later and wins.
  return patterns
    .filter(({ pattern }) => pattern.length <= LONGEST_PATTERN)
    .sort(
      (a, b) => Number(a.pattern.includes('/')) - Number(b.pattern.includes('/')) || (a.pattern < b.pattern ? -1 : 1),
    )
}

const escaped = (name: string): string => name.replace(/[\\*?[\]{}()!+@|]/g, String.raw`\$&`)

function ownersOf(artefacts: readonly Artefact[]): Person[] {
  const people = new Map<string, { person: Person; count: number }>()
  for (const artefact of artefacts) {
    for (const person of collectFacts(artefact).people) {
      const key = person.name.toLowerCase()
      const before = people.get(key)
      const told = before?.person.delegate ? before.person : person
      people.set(key, { person: told, count: (before?.count ?? 0) + 1 })
    }
  }
  return [...people.values()]
    .filter(({ person }) => isName(person.name))
    .sort((a, b) => b.count - a.count || (a.person.name < b.person.name ? -1 : 1))
    .slice(0, MOST_OWNERS)
    .map(({ person }) => person)
}

/** What still waits to be replaced is nobody. */
const isName = (name: string): boolean => name.length <= 80 && !/[[\]{}<>\p{Cc}]|\bTB[DC]\b/u.test(name)

function mostUsed(values: readonly string[]): { value: string; count: number } | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return best && { value: best[0], count: best[1] }
}

const isZone = (text: string): boolean => /^(?:UTC|[A-Z][A-Za-z_]+(?:\/[A-Za-z_+\-\d]+){1,2})$/.test(text)

function written(
  patterns: readonly Pattern[],
  zone: string | undefined,
  owners: readonly Person[],
  seen: string,
): string {
  const files =
    patterns.length > 0
      ? [
          'files:',
          ...patterns.flatMap(({ pattern, kind, because }) => [`  # ${because}`, `  ${quoted(pattern)}: ${kind}`]),
        ]
      : ['# files: { "docs/release/Plan.md": release-plan, "docs/archive/**": none }']
  return [
    `# Proposed by Slipway. ${seen}`,
    '',
    '# Which documents are which artefact, where front matter or name and heading do not say so.',
    ...files,
    '',
    '# The zone of times that name none.',
    zone ? `timezone: ${zone}` : '# timezone: Europe/London',
    '',
    '# Roles and people to offer as owners.',
    ...(owners.length > 0
      ? ['owners:', ...owners.map(owner => `  - ${entry(owner)}`)]
      : ['# owners: [Release manager, { name: SRE lead, delegate: SRE deputy }]']),
    '',
  ].join('\n')
}

const entry = ({ name, delegate }: Person): string =>
  delegate && isName(delegate) ? `{ name: ${quoted(name)}, delegate: ${quoted(delegate)} }` : plainOrQuoted(name)

const plainOrQuoted = (text: string): string =>
  /^\p{L}[\p{L}\p{N} ()/.-]*$/u.test(text) && !/^(?:true|false|yes|no|on|off|null)$/i.test(text) ? text : quoted(text)

/** As JSON, which YAML reads the same. */
const quoted = (text: string): string => JSON.stringify(text)
