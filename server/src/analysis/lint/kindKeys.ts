/** Lists in `slipway.yml` of which each kind of artefact may have its own. */
import { MATTER_KEYS } from '../model/matterSchema.js'
import { AUDIENCES } from '../model/readers.js'
import type { ListForm, TextForm } from './form.js'
import { suggest } from '../text/suggest.js'

export const NAME: TextForm = { type: 'text', pattern: /\S/, wrong: 'This is no text.', name: 'text' }

/** Names of the team stand beside those that are known; what nearly is one of these was meant for it. */
const named = (known: readonly string[], wrong: string): TextForm => ({
  ...NAME,
  wrong,
  known: () => known,
  isReal: text => known.includes(text) || suggest(text, known, 1).length === 0,
})
/** For all kinds, or under `kinds` for one. */
export const FOR_KINDS = {
  audiences: {
    type: 'list',
    of: named(AUDIENCES, 'This is no audience.'),
    wrong: '`audiences` is not a list of readers, such as `[customers, leadership]`.',
    help: 'Readers for whom release notes (under `kinds`: that kind) must have a part.',
    initial: AUDIENCES,
  },
  requiredKeys: {
    type: 'list',
    of: named(MATTER_KEYS, 'This is no key of the front matter.'),
    wrong: '`requiredKeys` is not a list of keys of the front matter, such as `[release, owner]`.',
    help: 'Keys that the front matter of every artefact, or of one kind, must have.',
  },
} as const satisfies Record<string, ListForm>
