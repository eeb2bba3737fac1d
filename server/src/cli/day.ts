/** The value of `--as-of`. */
import { isDay } from '../assistants/inputs.js'
import { CouldNotRun } from './io.js'
import { spoken } from '../analysis/text/said.js'

export function day(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (!isDay(text))
    throw new CouldNotRun(
      spoken('`--as-of`: `{text:raw}` is no day.', { text }),
      spoken('Write it as YYYY-MM-DD, such as 2026-11-20.'),
    )
  return text
}
