/** The extension's manifest as a window in some language shows it. */
import { readFileSync } from 'node:fs'

const ROOT = new URL('../', import.meta.url)
const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'))

export type Texts = Readonly<Record<string, string>>

/** The texts behind the keys of the manifest. */
export const manifestTexts = (language: 'en' | 'de' | 'ja'): Texts =>
  json(language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`) as Texts

/** As it is written, with `%key%` for texts. */
export const writtenManifest = (): unknown => json('package.json')

/** With the texts of a language in their places. */
export function shownManifest(language: 'en' | 'de' | 'ja' = 'en'): unknown {
  const texts = { ...manifestTexts('en'), ...manifestTexts(language) }
  const fill = (value: unknown): unknown => {
    if (typeof value === 'string') return keyOf(value) === undefined ? value : texts[keyOf(value)!]
    if (Array.isArray(value)) return value.map(fill)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner)]))
  }
  return fill(writtenManifest())
}

/** `%command.newRollbackPlan%` → "command.newRollbackPlan" */
export const keyOf = (text: string): string | undefined => /^%([^%\s]+)%$/.exec(text)?.[1]
