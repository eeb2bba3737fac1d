/** The audiences of release notes, as a person chooses among them. */
import type { Audience } from './answers.js'

export const AUDIENCES: readonly { readonly audience: Audience; readonly label: string; readonly detail: string }[] = [
  { audience: 'customers', label: 'Customers', detail: 'What is for customers, users, or everybody' },
  { audience: 'support', label: 'Internal support', detail: 'What is for support, everybody inside, or everybody' },
  { audience: 'leadership', label: 'Leadership', detail: 'What is for leadership, everybody inside, or everybody' },
  { audience: 'internal', label: 'Everybody inside', detail: 'What is for support, leadership, operations, or everybody' },
  { audience: 'unaddressed', label: 'Nobody by name', detail: 'What names no readers, and is in nobody’s notes' },
] // prettier-ignore

export const AUDIENCE_LABELS = Object.fromEntries(
  AUDIENCES.map(({ audience, label }) => [audience, label.toLowerCase()]),
) as Readonly<Record<Audience, string>>

export const isAudience = (value: unknown): value is Audience => AUDIENCES.some(({ audience }) => audience === value)

/** Buttons of a page, the one that is pressed among them. */
export const audienceBar = (pressed: Audience): string =>
  `<div class="audiences" role="group" aria-label="Audience">${AUDIENCES.map(
    ({ audience, label }) =>
      `<button type="button" data-audience="${audience}" aria-pressed="${audience === pressed}">${label}</button>`,
  ).join('')}</div>`
