/** The variables of VS Code's snippets that have a value for a file nobody has open: its name, its folder, the time. */
import type { Variables } from './plainText.js'

/**
 * @param path   of the file, below its workspace folder, with `/` between the names
 * @param root   name of the workspace folder
 */
export function snippetVariables(path: string, root: string, now: Date): Variables {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const two = (part: number): string => String(part).padStart(2, '0')
  const named = (form: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat('en', form).format(now)
  return {
    TM_FILENAME: name,
    TM_FILENAME_BASE: name.replace(/\.[^.]*$/, ''),
    RELATIVE_FILEPATH: path,
    WORKSPACE_NAME: root,
    CURRENT_YEAR: String(now.getFullYear()),
    CURRENT_YEAR_SHORT: two(now.getFullYear() % 100),
    CURRENT_MONTH: two(now.getMonth() + 1),
    CURRENT_MONTH_NAME: named({ month: 'long' }),
    CURRENT_MONTH_NAME_SHORT: named({ month: 'short' }),
    CURRENT_DATE: two(now.getDate()),
    CURRENT_DAY_NAME: named({ weekday: 'long' }),
    CURRENT_DAY_NAME_SHORT: named({ weekday: 'short' }),
    CURRENT_HOUR: two(now.getHours()),
    CURRENT_MINUTE: two(now.getMinutes()),
    CURRENT_SECOND: two(now.getSeconds()),
    CURRENT_SECONDS_UNIX: String(Math.floor(now.getTime() / 1000)),
  }
}
