/** Which kind of release artefact a document is, decided by what it says of itself; pure, for client and server alike. */
import { KIND_NAMES, KINDS, type ArtefactKind } from './vocabulary/kinds.js'
import type { Text } from '../text/chunked.js'
import { known, spoken, type Arguments, type Key, type Said, type Spoken } from '../text/said.js'

export { KINDS, type ArtefactKind } from './vocabulary/kinds.js'

export const isKind = (text: string): text is ArtefactKind => (KINDS as readonly string[]).includes(text)

const TITLES: Readonly<Partial<Record<ArtefactKind, string>>> = {
  rtm: 'Requirements traceability matrix',
  'go-no-go': 'Go/no-go checklist',
  'support-readiness': 'Support readiness checklist',
}

/** `rollback-plan` → "Rollback plan". */
export const kindTitle = (kind: ArtefactKind): string =>
  TITLES[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ')

/** Within a sentence, where English writes it small. */
export const kindSpoken = (kind: ArtefactKind): Spoken => {
  const title = kindTitle(kind)
  return { english: title.toLowerCase(), said: known(title).said }
}

/** "This is a rollback plan", "These are release notes". */
export function thisIs(kind: ArtefactKind): string {
  const title = kindTitle(kind)
  const words = title.charAt(0).toLowerCase() + title.slice(1)
  if (words.endsWith('s')) return `These are ${words}`
  return `This is ${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`
}

/** `RollbackPlan-v2.md` → "rollback plan v 2": camel case, dashes, underscores and dots are word breaks. */
export const fold = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/\.(?:md|markdown)$/i, '')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The kind whose name stands in the folded text as whole words; the longest name wins. */
export function kindNamed(text: string): ArtefactKind | undefined {
  const folded = ` ${fold(text)} `
  let best: ArtefactKind | undefined
  let length = 0
  for (const kind of KINDS) {
    for (const name of KIND_NAMES[kind]) {
      const cjk = !/[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(name)
      const hit = cjk ? folded.includes(name) : folded.includes(` ${name} `) || folded.includes(` ${name}s `)
      if (hit && name.length > length) {
        best = kind
        length = name.length
      }
    }
  }
  return best
}

/** So many characters at the head of a text may tell its kind; nearly always the first few do. */
const HEAD = 65_536
const SHORT = 4096

/** The first lines of a text; more where a front matter is not closed in them. */
export function headOf(text: Text): string {
  const begun = text.slice(0, SHORT)
  const lines = begun.slice(0, begun.lastIndexOf('\n') + 1)
  return OPEN_MATTER.test(begun) && matterOf(lines) === undefined ? text.slice(0, HEAD) : lines
}

const OPEN_MATTER = /^\uFEFF?---/
const MATTER = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)([\s\S]*?)[\r\n]---[ \t]*(?:[\r\n]|$)/

const matterOf = (head: string): string | undefined => MATTER.exec(head)?.[1]

/** `artefact:` of a front matter at the head of a text, as written; undefined without front matter or key. */
export function declaredKind(head: string): string | undefined {
  const line = /(?:^|[\r\n])artefact:([^\r\n]*)/.exec(matterOf(head) ?? '')
  const value = line?.[1]!.split('#')[0]!.trim()
  const quoted = value && /^(["'])([^"']*)\1$/.exec(value)
  if (quoted) return quoted[2]
  return value && /["']/.test(value) ? undefined : value
}

/** The first heading of a text, `#` or underlined, outside fences; undefined where there is none. */
export function firstHeading(text: string): string | undefined {
  let fence = ''
  let previous = ''
  for (const line of text
    .replace(/^\uFEFF?---[ \t]*(?:\r\n|\n|\r)[\s\S]*?[\r\n]---[ \t]*(?:\r\n|\n|\r)/, '')
    .split(/\r\n|\n|\r/, 400)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (mark && (fence === '' || (mark[0] === fence[0] && mark.length >= fence.length))) fence = fence ? '' : mark
    if (fence === '') {
      const atx = /^ {0,3}#{1,6}[ \t]+(?![ \t])(.*)$/.exec(line)
      if (atx) return atx[1]!.replace(/(?<![ \t])[ \t]+#+[ \t]*$/, '')
      if (previous.trim() && /^ {0,3}(?:=+|-+)[ \t]*$/.test(line) && !/^[ \t]*[-*+>|]/.test(previous))
        return previous.trim()
    }
    previous = fence ? '' : line
  }
  return undefined
}

/** What nearly is a word among those that are known; the client starts without it. */
export type Near = (word: string, known: readonly string[]) => string | undefined

/** The kind that a front matter means: its own word, one of the kind's names, or what nearly is its word. */
export function kindMeant(declared: string, near: Near = () => undefined): ArtefactKind | undefined {
  if (isKind(declared)) return declared
  const folded = fold(declared)
  const named = KINDS.find(kind => KIND_NAMES[kind].some(name => folded === name || folded === `${name}s`))
  return named ?? (near(declared, KINDS) as ArtefactKind | undefined)
}

export interface KindAnswer {
  readonly kind: ArtefactKind | undefined
  /** A kind the name or heading nearly says: offered, not guessed. */
  readonly near?: ArtefactKind
  /** Why, in one sentence. */
  readonly because: string
  readonly said?: Said
}

/** @returns the sentence in English, with what it was made of */
export function told<K extends string>(key: Key<K>, args?: Arguments): Pick<KindAnswer, 'because' | 'said'> {
  const { english, said } = spoken<K>(key, args)
  return { because: english, said }
}

/**
 * Front matter decides, then the configuration's `files`, then file name and first heading together.
 * @param configured the kind a `files` pattern gives the path, `none`, or undefined
 */
export function kindOf(
  path: string,
  text: Text,
  configured?: { kind: ArtefactKind | 'none'; pattern: string },
  near?: Near,
): KindAnswer {
  const head = headOf(text)
  const declared = declaredKind(head)
  if (declared === 'none') return { kind: undefined, ...told('Its front matter says `artefact: none`.') }
  const meant = declared === undefined ? undefined : kindMeant(declared, near)
  if (meant !== undefined)
    return { kind: meant, ...told('Its front matter says `artefact: {kind:raw}`.', { kind: declared! }) }
  if (configured) {
    const { pattern, kind } = configured
    const because = told('`slipway.yml` gives it this kind: `{pattern:raw}`: {kind:raw}.', { pattern, kind })
    return { kind: kind === 'none' ? undefined : kind, ...because }
  }
  const name = path.slice(path.lastIndexOf('/') + 1)
  const heading = firstHeading(head) ?? firstHeading(text.slice(0, HEAD))
  const byName = kindNamed(name)
  const byHeading = heading === undefined ? undefined : kindNamed(heading)
  if (byName && byName === byHeading) {
    return {
      kind: byName,
      ...told('File name {name} and heading {heading} both name this kind.', { name, heading: heading! }),
    }
  }
  const nearly = byName ?? byHeading
  if (declared !== undefined) {
    return {
      kind: undefined,
      near: nearly,
      ...told('Its front matter says `artefact: {kind:raw}`, which is no kind Slipway knows.', { kind: declared }),
    }
  }
  if (byName && heading === undefined)
    return {
      kind: undefined,
      near: byName,
      ...told('Its file name sounds like {kind:raw}; a heading that says so, or `artefact: {kind:raw}` in a front matter, makes it one.', { kind: byName }), // prettier-ignore
    }
  if (byName)
    return {
      kind: undefined,
      near: nearly,
      ...told('Its file name sounds like {kind:raw}, its first heading does not.', { kind: byName }),
    }
  if (byHeading)
    return {
      kind: undefined,
      near: nearly,
      ...told('Its heading sounds like {kind:raw}, its file name does not.', { kind: byHeading }),
    }
  return {
    kind: undefined,
    ...told('Neither front matter, nor `slipway.yml`, nor name and heading make it a release artefact.'),
  }
}
