/** The audiences of release notes, as a person chooses among them. */
import { t } from '@vscode/l10n'
import type { Audience } from './answers.js'

export const AUDIENCES: readonly { readonly audience: Audience; readonly label: string; readonly detail: string }[] = [
  { audience: 'customers', label: t('Customers'), detail: t('What is for customers, users, or everybody') },
  { audience: 'support', label: t('Internal support'), detail: t('What is for support, everybody inside, or everybody') },
  { audience: 'leadership', label: t('Leadership'), detail: t('What is for leadership, everybody inside, or everybody') },
  { audience: 'internal', label: t('Everybody inside'), detail: t('What is for support, leadership, operations, or everybody') },
  { audience: 'unaddressed', label: t('Nobody by name'), detail: t('What names no readers, and is in nobody’s notes') },
] // prettier-ignore

const NOTHING: Readonly<Record<Audience, string>> = {
  customers: t('Nothing in these release notes is for customers.'),
  support: t('Nothing in these release notes is for internal support.'),
  leadership: t('Nothing in these release notes is for leadership.'),
  internal: t('Nothing in these release notes is for everybody inside.'),
  unaddressed: t('Nothing in these release notes is for nobody by name.'),
}

/** Said where an audience is told nothing. */
export const nothingFor = (audience: Audience): string => NOTHING[audience]

export const isAudience = (value: unknown): value is Audience => AUDIENCES.some(({ audience }) => audience === value)

/** Buttons of a page, the one that is pressed among them. */
export const audienceBar = (pressed: Audience): string =>
  `<div class="audiences" role="group" aria-label="${t('Audience')}">${AUDIENCES.map(
    ({ audience, label }) =>
      `<button type="button" data-audience="${audience}" aria-pressed="${audience === pressed}">${label}</button>`,
  ).join('')}</div>`
