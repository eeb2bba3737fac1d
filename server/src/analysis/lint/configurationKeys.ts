/** Every key of `slipway.yml`, once: for reading it, for the mistakes in it, and for its JSON Schema. */
import { KINDS } from '../model/kind.js'
import { CRITERIA, CRITERION_IDS, WEIGHTS } from './criterion.js'
import { LANGUAGES } from '../model/vocabulary/lookup.js'
import { isZone, zoneNames } from '../text/zone.js'
import type { EitherForm, Form, KeysForm, ListForm, NumberForm, WordForm } from './form.js'
import { FOR_KINDS, NAME } from './kindKeys.js'
import { MATTER_DEFAULTS } from './matterDefaults.js'
import { LEVELS } from './severity.js'

export const STATUSES = ['draft', 'in-review', 'review', 'approved', 'executed'] as const

export const CHANGE_FIELDS = ['id', 'type', 'description', 'reason', 'impact', 'rollback', 'owner', 'date'] as const

/** Those ITIL tells apart, and the one that is too large for any of them. */
export const CHANGE_TYPES = ['Standard', 'Normal', 'Emergency', 'Major'] as const

const sameFor = <Of extends Form>(names: readonly string[], of: Of): Record<string, Of> =>
  Object.fromEntries(names.map(name => [name, of]))

const texts = (wrong: string, help: string): ListForm => ({ type: 'list', of: NAME, wrong, help })

const ZONE = /^(?:UTC|[A-Z][A-Za-z_]+(?:\/[A-Za-z_+\-\d]+){1,2}|[+-]\d\d:\d\d)$/
const NAMES_OF_PARTS = String.raw`(?!\.{1,2}(?:\/|$))[^\\:/\p{Cc}]+`
const INSIDE = new RegExp(String.raw`^(?:\.\/)?${NAMES_OF_PARTS}(?:\/${NAMES_OF_PARTS})*\/*$`, 'u')

const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  English: 'en',
  German: 'de',
  French: 'fr',
  Spanish: 'es',
  Portuguese: 'pt',
  Italian: 'it',
  Russian: 'ru',
  Japanese: 'ja',
  Chinese: 'zh',
  Korean: 'ko',
}

const LEVEL: WordForm = {
  type: 'word',
  known: LEVELS,
  also: { false: 'off' },
  name: 'level',
  what: 'severity (off, hint, info, warning or error)',
  wrong: 'The severity is missing: off, hint, info, warning or error, or one for each status.',
}
const SETTING: EitherForm = {
  type: 'either',
  forms: [LEVEL, { type: 'keys', keys: sameFor(STATUSES, LEVEL), what: 'status', wrong: LEVEL.wrong }],
  wrong: LEVEL.wrong,
  name: 'severity',
}

const BOUND: NumberForm = { type: 'number', wrong: 'This is not a number of words.' }
const MIN_AND_MAX = { min: BOUND, max: BOUND }
const BOUNDS: KeysForm = {
  type: 'keys',
  keys: MIN_AND_MAX,
  ordered: ['min', 'max'],
  name: 'bounds',
  what: 'bound (min or max)',
  wrong: 'There is no number of words for `min` or `max`.',
  help: 'How many words a document may have.',
}
const SCALE = texts('A scale is not a list of words from low to high.', 'Words from low to high, or figures.')

const WEIGHT: WordForm = {
  type: 'word',
  known: WEIGHTS,
  also: { false: 'off' },
  name: 'weight',
  what: 'weight (no-go, condition, note or off)',
  wrong: 'The weight is missing: no-go, condition, note or off.',
}
const VERDICT: KeysForm = {
  type: 'keys',
  keys: {
    expected: {
      type: 'list',
      of: { type: 'word', known: KINDS, what: 'kind of artefact', wrong: 'This is no kind of artefact.' },
      wrong: '`expected` is not a list of kinds of artefact.',
      help: 'The kinds of artefact a release needs.',
    },
    criteria: {
      type: 'keys',
      keys: Object.fromEntries(CRITERION_IDS.map(id => [id, { ...WEIGHT, help: CRITERIA[id].help }])),
      what: 'criterion',
      wrong: '`criteria` does not have a criterion and a weight on every line.',
      help: 'What a criterion does that is met: no-go, condition, note or off.',
    },
  },
  what: 'key of the verdict',
  wrong: '`verdict` does not have `expected:` or `criteria:`.',
  help: 'What makes a release ready, for `slipway verdict`.',
}

/**
 * @param ruleIds of all rules there are
 * @param summaries of rules, by id, where somebody wants to read them
 */
export function configurationForm(
  ruleIds: readonly string[],
  summaries: Readonly<Record<string, string>> = {},
): KeysForm {
  const rules: KeysForm = {
    type: 'keys',
    keys: Object.fromEntries(ruleIds.map(id => [id, { ...SETTING, help: summaries[id] ?? '' }])),
    name: 'rules',
    what: 'rule',
    listed: '`slipway --list-rules` prints them all',
    wrong: '`rules` does not have a rule and a severity on every line.',
    help: 'The severity of a rule, or one for each status: off, hint, info, warning, error.',
  }
  const kind: KeysForm = {
    type: 'keys',
    keys: { rules, words: BOUNDS, ...FOR_KINDS },
    name: 'kind',
    what: 'key of a kind',
    wrong: 'A kind has no keys of its own, such as `rules:` or `words:`.',
  }
  return {
    type: 'keys',
    what: 'key of slipway.yml',
    wrong: 'The configuration is not a list of keys such as `files:` and `rules:`.',
    help: 'How Slipway checks the release artefacts in this folder and below.',
    keys: {
      files: {
        type: 'map',
        patterns: true,
        of: {
          type: 'word',
          known: [...KINDS, 'none'],
          what: 'kind of artefact',
          wrong: 'The kind of artefact is missing.',
        },
        wrong: '`files` does not have a path pattern and a kind on every line.',
        help: 'The kind of artefact that files are, by path pattern; the last pattern that matches counts.',
      },
      exclude: {
        type: 'list',
        of: { type: 'pattern', wrong: 'This is no path pattern.' },
        wrong: '`exclude` is not a list of path patterns.',
        help: 'Path patterns of files and folders that are never checked.',
      },
      timezone: {
        type: 'text',
        pattern: ZONE,
        wrong: 'The time zone is not an IANA name such as `Europe/London`.',
        help: 'The zone of times that name none: an IANA name, UTC or an offset.',
        isReal: isZone,
        known: zoneNames,
      },
      zones: {
        type: 'list',
        of: {
          type: 'text',
          pattern: ZONE,
          wrong: 'A zone is not an IANA name such as `Asia/Kolkata`.',
          isReal: isZone,
          known: zoneNames,
        },
        wrong: '`zones` is not a list of time zones.',
        help: 'Zones of the team: the hover on a time shows it in each.',
      },
      languages: {
        type: 'list',
        of: {
          type: 'word',
          known: LANGUAGES,
          also: LANGUAGE_NAMES,
          what: 'language Slipway reads',
          wrong: 'This is no language.',
        },
        wrong: '`languages` is not a list of languages, such as `[en, de]`.',
        help: 'Languages of headings, columns, labels and placeholders, beside English.',
        initial: LANGUAGES,
      },
      owners: {
        type: 'list',
        of: {
          type: 'either',
          forms: [
            NAME,
            {
              type: 'keys',
              keys: { name: NAME, role: NAME, delegate: NAME },
              required: 'name',
              what: 'key of an owner',
              wrong: 'An owner has no `name`.',
            },
          ],
          wrong: 'An owner is neither a name nor `{ name, delegate }`.',
        },
        wrong: '`owners` is not a list of roles or people.',
        help: 'Roles and people who may own something, with role and delegate.',
      },
      rules,
      kinds: {
        type: 'keys',
        keys: sameFor(KINDS, kind),
        what: 'kind of artefact',
        wrong: '`kinds` does not have a kind with its own settings on every line.',
        help: 'Rules, word bounds, audiences and required keys for one kind of artefact.',
      },
      folders: {
        type: 'map',
        patterns: true,
        of: {
          type: 'keys',
          keys: { rules, frontMatter: MATTER_DEFAULTS },
          what: 'key of a folder',
          wrong: 'A folder does not have `rules:` or `frontMatter:`.',
        },
        wrong: '`folders` does not have a path pattern with its own settings on every line.',
        help: 'Rules and front matter for paths, by pattern; the last pattern that matches counts, and counts before `kinds`.',
      },
      frontMatter: MATTER_DEFAULTS,
      glossary: {
        type: 'either',
        forms: [texts('', ''), { type: 'map', patterns: false, of: NAME, wrong: '' }],
        wrong: '`glossary` is neither a list of acronyms nor one with their meanings.',
        help: 'Acronyms everybody knows here, as a list or with their meanings.',
      },
      terms: texts('`terms` is not a list of names.', 'Names of services, frameworks and tools, as they are written.'),
      vagueWords: texts('`vagueWords` is not a list of words.', 'Further words that decide nothing.'),
      scales: {
        type: 'keys',
        keys: { probability: SCALE, impact: SCALE },
        what: 'scale (probability or impact)',
        wrong: '`scales` does not have `probability:` or `impact:`.',
        help: 'What risks are judged by, from low to high; a word counts as its place in the list.',
      },
      changeTypes: {
        ...texts('`changeTypes` is not a list of types.', 'Types of change the process knows.'),
        initial: CHANGE_TYPES,
      },
      changeFields: {
        type: 'list',
        of: {
          type: 'word',
          known: CHANGE_FIELDS,
          also: { timestamp: 'date' },
          what: 'field of a change',
          wrong: 'This is no field of a change.',
        },
        wrong: '`changeFields` is not a list of fields.',
        help: 'What every entry of a change log must have.',
        initial: CHANGE_FIELDS,
      },
      words: {
        ...BOUNDS,
        keys: { ...MIN_AND_MAX, ...sameFor(KINDS, BOUNDS) },
        name: 'words',
        what: 'kind of artefact, nor `min` or `max`',
        wrong: '`words` does not have a number of words for `min` and `max`.',
        help: 'How many words a document may have, for all kinds or for one.',
      },
      ...FOR_KINDS,
      idFamilies: {
        type: 'list',
        of: {
          ...NAME,
          pattern: /^\p{Lu}[\p{Lu}\p{N}_-]{0,30}$/u,
          wrong: 'An id family is not capitals such as `REQ-`.',
        },
        wrong: '`idFamilies` is not a list of beginnings of ids, such as `REQ-`.',
        help: 'Beginnings of the ids that must be defined, in place of those the tables themselves show.',
      },
      templates: {
        type: 'text',
        pattern: INSIDE,
        wrong: 'The templates are not in a folder below this one, such as `docs/release/templates`.',
        help: "The folder of the team's own templates, below this one.",
      },
      verdict: VERDICT,
    },
  }
}
