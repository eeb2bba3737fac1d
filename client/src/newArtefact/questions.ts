/** What a new artefact needs to know: the question, the default, and where the default comes from. */
import { t } from '@vscode/l10n'
import { nextVersion } from './version.js'

export const VARIABLES = ['version', 'product', 'release', 'date', 'timezone', 'owner', 'title'] as const
export type Variable = (typeof VARIABLES)[number]
export type Answers = Readonly<Partial<Record<Variable, string>>>

/** What can be found out without asking. */
export interface Known {
  /** Front matter of the artefacts already in the folder: the most used values. */
  readonly packet: Answers
  /** Values of the packet that its artefacts do not agree on. */
  readonly disputed: readonly Variable[]
  readonly manifest: { readonly file?: string; readonly name?: string; readonly version?: string }
  /** Empty in untrusted workspaces. */
  readonly git: { readonly tag?: string; readonly user?: string }
  /** Owners used in the workspace, likeliest first. */
  readonly people: readonly string[]
  readonly folder: string
  readonly root: string
  readonly clock: { readonly date: string; readonly timezone: string }
  /** "Rollback plan" */
  readonly kindTitle: string
}

interface Source {
  /** Ends the sentence "Default from …". */
  readonly from: string | ((known: Known) => string)
  /** What comes from here is taken without asking; otherwise it stands in the input box. */
  readonly sure?: boolean
  value(known: Known, answers: Answers): string | undefined
}

export interface Question {
  readonly variable: Variable
  /** Without a question the variable is never asked for. */
  readonly ask?: string
  readonly example?: string
  readonly sources: readonly Source[]
}

const packet = (variable: Variable): readonly Source[] => [
  {
    from: t('the other artefacts of the folder'),
    sure: true,
    value: known => (known.disputed.includes(variable) ? undefined : known.packet[variable]),
  },
  { from: t('most of the other artefacts of the folder'), value: known => known.packet[variable] },
]

export const QUESTIONS: readonly Question[] = [
  {
    variable: 'version',
    ask: t('Which version is released?'),
    example: '2.4.0',
    sources: [
      ...packet('version'),
      { from: t("the folder's name"), value: known => /(?<![\d.])\d+(?:\.\d+)+(?:-[\w.]+)?/.exec(known.folder)?.[0] },
      {
        from: known => known.manifest.file ?? t('the package manifest'),
        value: ({ manifest, git }) => (isTagged(manifest.version, git.tag) ? undefined : manifest.version),
      },
      { from: t('the latest git tag, counted up'), value: known => nextVersion(known.git.tag) },
      { from: known => known.manifest.file ?? t('the package manifest'), value: known => known.manifest.version },
    ],
  },
  {
    variable: 'product',
    sources: [
      ...packet('product'),
      {
        from: t("the release's name"),
        sure: true,
        value: known => productOf(known.packet.release),
      },
      { from: t('the package manifest'), sure: true, value: known => known.manifest.name },
      { from: t("the workspace folder's name"), sure: true, value: known => known.root },
    ],
  },
  {
    variable: 'release',
    sources: [
      ...packet('release'),
      {
        from: t('product and version'),
        sure: true,
        value: (_, { product, version }) => version && [product, version].filter(Boolean).join(' '),
      },
    ],
  },
  {
    variable: 'date',
    sources: [{ from: t('the calendar'), sure: true, value: known => known.clock.date }],
  },
  {
    variable: 'timezone',
    sources: [...packet('timezone'), { from: t('this machine'), sure: true, value: known => known.clock.timezone }],
  },
  {
    variable: 'owner',
    ask: t('Who owns this document? A role is better than a name.'),
    example: t('Release manager'),
    sources: [
      { from: t("git's user.name"), sure: true, value: known => known.git.user },
      { from: t('the other artefacts of the folder'), value: known => known.packet.owner },
      { from: t('the owner used most in this workspace'), value: known => known.people[0] },
    ],
  },
  {
    variable: 'title',
    sources: [
      {
        from: t('kind and release'),
        sure: true,
        value: (known, { release }) => [known.kindTitle, release].filter(Boolean).join(' – '),
      },
    ],
  },
]

/** "Harbour Light 4.2" → "Harbour Light" */
function productOf(release = ''): string | undefined {
  const words = release.split(/\s/)
  const version = words.findIndex(word => /^v?\d/.test(word))
  return version > 0
    ? words
        .slice(0, version)
        .filter(word => /\p{L}/u.test(word))
        .join(' ')
    : undefined
}

const isTagged = (version: string | undefined, tag: string | undefined): boolean =>
  version !== undefined && tag !== undefined && tag.replace(/^\D*/, '') === version

export interface Offer {
  readonly value: string
  readonly from: string
  readonly sure: boolean
}

/** The first source that knows an answer. */
export function offer(question: Question, known: Known, answers: Answers): Offer | undefined {
  for (const source of question.sources) {
    const value = source.value(known, answers)?.trim()
    if (value)
      return {
        value,
        from: typeof source.from === 'string' ? source.from : source.from(known),
        sure: source.sure === true,
      }
  }
  return undefined
}

/**
 * Goes down the table: what was given is taken, what is sure is taken, the rest is asked.
 * @param ask undefined: the person gave up; an empty string leaves the variable as it stands in the template
 */
export async function answer(
  known: Known,
  given: Answers,
  ask: ((question: Question, offer: Offer | undefined) => Promise<string | undefined>) | undefined,
): Promise<Answers | undefined> {
  const answers: Partial<Record<Variable, string>> = {}
  for (const question of QUESTIONS) {
    const { variable } = question
    const offered = offer(question, known, answers)
    if (given[variable] !== undefined) answers[variable] = given[variable]
    else if (offered?.sure || !question.ask || !ask) answers[variable] = offered?.value
    else {
      const said = await ask(question, offered)
      if (said === undefined) return undefined
      if (said.trim() !== '') answers[variable] = said.trim()
    }
  }
  return answers
}
