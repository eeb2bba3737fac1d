/** The value of `--as-of`. */
import { CouldNotRun } from './io.js'

export function day(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text)
    throw new CouldNotRun(`\`--as-of\`: \`${text}\` is no day.`, 'Write it as YYYY-MM-DD, such as 2026-11-20.')
  return text
}
