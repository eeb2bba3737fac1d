/** Path patterns, matched in time that grows with pattern times path: patterns and file names may come from strangers. */

/** One unit of a name; `*` stands for any number of them. */
type Token = '*' | ((unit: string) => boolean)
/** `**` stands for any number of names. */
type Name = '**' | readonly Token[]

/** More alternatives than these, `{a,b}{c,d}…` written out, are not read. */
export const MOST_ALTERNATIVES = 64

/**
 * `*` and `?` within a name, `**` for any folders, `[a-z]`, `[!a]`, `{a,b}`, `\` before a sign that is meant. Without a
 * slash it is about a name, wherever that stands; with one at its end, about all that lies in a folder. Every other
 * character is itself. A pattern of too many alternatives matches nothing.
 * @returns whether a path matches, its folders separated by `/`
 */
export function globOf(pattern: string): (path: string) => boolean {
  const alternatives = alternativesOf(pattern)?.map(namesOf) ?? []
  const anywhere = !pattern.includes('/')
  return path => {
    const names = path.split('/')
    const compared = anywhere ? names.slice(-1) : names
    return alternatives.some(alternative => matchAll(alternative, compared))
  }
}

/** The same, or a folder of the path does. */
export function folderGlobOf(pattern: string): (path: string) => boolean {
  let end = pattern.length
  while (pattern[end - 1] === '/' && pattern[end - 2] !== '\\') end--
  const matches = globOf(pattern.slice(0, end))
  return path => {
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1))
      if (matches(path.slice(0, end))) return true
    return matches(path)
  }
}

/** Braces written out; undefined where they are too many. */
export function alternativesOf(pattern: string): string[] | undefined {
  const done: string[] = []
  const waiting = [pattern]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const braces = firstBraces(next)
    if (!braces) done.push(next)
    else
      for (const choice of [...braces.choices].reverse())
        waiting.push(next.slice(0, braces.start) + choice + next.slice(braces.end))
    if (done.length + waiting.length > MOST_ALTERNATIVES) return undefined
  }
  return done
}

/** The first `{…}` with a comma in it that is closed. */
function firstBraces(pattern: string): { start: number; end: number; choices: string[] } | undefined {
  const open: { start: number; commas: number[] }[] = []
  let first: ReturnType<typeof firstBraces>
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at]
    if (char === '\\') at++
    else if (char === '{') open.push({ start: at, commas: [] })
    else if (char === ',') open.at(-1)?.commas.push(at)
    else if (char === '}') {
      const { start, commas } = open.pop() ?? { start: at, commas: [] }
      if (commas.length === 0 || (first && first.start < start)) continue
      const ends = [...commas, at]
      first = { start, end: at + 1, choices: ends.map((end, of) => pattern.slice((ends[of - 1] ?? start) + 1, end)) }
    }
  }
  return first
}

function namesOf(pattern: string): Name[] {
  const path = pattern.replace(/^(?:\.\/)+/, '')
  const names = path.split('/').map((name): Name => (name === '**' ? '**' : tokensOf(name)))
  // What lies in a folder is not the folder itself.
  return path.endsWith('/') || names.at(-1) === '**' ? [...names.slice(0, -1), '**', ['*']] : names
}

function tokensOf(name: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < name.length; at++) {
    const char = name[at]!
    const set = char === '[' ? /^\[[!^]?\]?[^\]]*\]/.exec(name.slice(at))?.[0] : undefined
    if (char === '*') {
      if (tokens.at(-1) !== '*') tokens.push('*')
    } else if (char === '?') tokens.push(() => true)
    else if (set) {
      tokens.push(setOf(set.slice(1, -1)))
      at += set.length - 1
    } else {
      const meant = char === '\\' && at + 1 < name.length ? name[++at]! : char
      tokens.push(unit => unit === meant)
    }
  }
  return tokens
}

/** @param inside of the brackets */
function setOf(inside: string): (unit: string) => boolean {
  const negated = /^[!^]/.test(inside)
  const ranges = [...inside.slice(negated ? 1 : 0).matchAll(/\\?([\s\S])(?:-([\s\S]))?/g)]
  return unit => ranges.some(([, from, to = from]) => from! <= unit && unit <= to!) !== negated
}

const matchAll = (pattern: readonly Name[], names: readonly string[]): boolean =>
  wildly(pattern, names, '**', (name, text) => name !== '**' && matchName(name, text))

const matchName = (tokens: readonly Token[], text: string): boolean =>
  wildly(tokens, text, '*', (token, unit) => token !== '*' && token(unit))

/** Where a wildcard took too little, the last one takes one more: those before it need never be asked again. */
function wildly<Item, Unit>(
  pattern: readonly Item[],
  text: { readonly length: number; readonly [at: number]: Unit },
  wild: Item,
  fits: (item: Item, unit: Unit) => boolean,
): boolean {
  let at = 0
  let last = -1
  let taken = 0
  let here = 0
  while (here < text.length) {
    if (at < pattern.length && pattern[at] === wild) {
      last = at++
      taken = here
    } else if (at < pattern.length && fits(pattern[at]!, text[here]!)) {
      at++
      here++
    } else if (last >= 0) {
      at = last + 1
      here = ++taken
    } else return false
  }
  while (at < pattern.length && pattern[at] === wild) at++
  return at === pattern.length
}
