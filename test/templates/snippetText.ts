/** Expands a VS Code snippet as an editor does when nobody types anything, or with values for its stops. */

export interface Stop {
  readonly number: number
  /** What stands there at first; of a choice, its first. */
  readonly default: string
  readonly choices?: readonly string[]
  /** Where the stop stands in the expanded text; a mirrored stop stands in several places. */
  readonly places: readonly (readonly [start: number, end: number])[]
}

export interface Expanded {
  readonly text: string
  readonly stops: readonly Stop[]
}

const TOKEN =
  /\\([\\$}])|\$(\d+)|\$\{(\d+)\}|\$\{(\d+)\|((?:[^|\\]|\\.)*)\|\}|\$\{(\d+):((?:[^}\\]|\\.)*)\}|(\$\{?)/gu

/** @param valueOf what is typed at a stop; by default, what the snippet itself puts there */
export function expandSnippet(
  snippet: string,
  valueOf: (stop: { default: string; choices?: readonly string[] }) => string = stop => stop.default,
): Expanded {
  const given = new Map<number, { default: string; choices?: readonly string[]; places: [number, number][] }>()
  for (const match of snippet.matchAll(TOKEN)) {
    if (match[8] !== undefined) throw new Error(`A loose $ at ${JSON.stringify(snippet.slice(match.index, match.index + 40))}`)
    const number = match[4] ?? match[6]
    if (number === undefined) continue
    if (given.has(+number)) throw new Error(`Stop ${number} is defined twice`)
    const choices = match[5]?.split(/(?<!\\),/).map(choice => choice.replace(/\\([,|\\])/g, '$1'))
    const standing = choices ? choices[0]! : match[7]!.replace(/\\([\\$}])/g, '$1')
    given.set(+number, { default: standing, ...(choices ? { choices } : {}), places: [] })
  }
  let text = ''
  let from = 0
  for (const match of snippet.matchAll(TOKEN)) {
    text += snippet.slice(from, match.index)
    from = match.index + match[0].length
    if (match[1] !== undefined) text += match[1]
    else {
      const number = +(match[2] ?? match[3] ?? match[4] ?? match[6]!)
      if (number === 0) continue
      const stop = given.get(number)
      if (!stop) throw new Error(`Stop ${number} is mirrored, but nowhere defined`)
      const value = valueOf(stop)
      stop.places.push([text.length, text.length + value.length])
      text += value
    }
  }
  text += snippet.slice(from)
  const stops = [...given].map(([number, stop]) => ({ number, ...stop })).sort((a, b) => a.number - b.number)
  return { text, stops }
}
