/** The tables of languages on disk: in the sources, or in what was built, at the same place from here. */
import { readFileSync } from 'node:fs'
import { readTable, type Language, type Table } from '../l10n/table.js'

/** Undefined for English, which stands in the source, and where the file is missing. */
export function tableOnDisk(language: Language): Table | undefined {
  if (language === 'en') return undefined
  try {
    return readTable(JSON.parse(readFileSync(new URL(`../l10n/${language}.json`, import.meta.url), 'utf8')))
  } catch {
    return undefined
  }
}
