/** Reads what `git diff --unified=0` writes: which lines of which files are new. */

/** First and last line, counted from 1 as git does, at line feeds only. */
export type LineRange = readonly [first: number, last: number]

/** Lines that are new or other, by path; `'all'` of a file that git has no lines of. Text that is no diff is none. */
export function changedLines(diff: string): Map<string, LineRange[] | 'all'> {
  const files = new Map<string, LineRange[] | 'all'>()
  let file: string | undefined
  let left = 0
  for (const line of diff.split('\n')) {
    if (left > 0 && /^[-+ ]/.test(line)) {
      left--
      continue
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line)
    if (hunk && file !== undefined) {
      const [removed, first, added] = [Number(hunk[1] ?? 1), Number(hunk[2]), Number(hunk[3] ?? 1)]
      left = removed + added
      const ranges = files.get(file)
      if (added > 0 && ranges !== 'all') files.set(file, [...(ranges ?? []), [first, first + added - 1]])
    } else if (line.startsWith('diff --git ')) file = undefined
    else if (line.startsWith('+++ ')) {
      file = pathIn(line.slice('+++ '.length))
      if (file !== undefined && !files.has(file)) files.set(file, [])
    } else if (line.startsWith('Binary files ')) {
      const and = line.search(/ and "?b\//)
      const path = and < 0 ? undefined : pathIn(line.slice(and + ' and '.length).replace(/ differ$/, ''))
      if (path) files.set(path, 'all')
    }
  }
  return files
}

/** Without the prefix; undefined for /dev/null. A path with spaces ends in a tab, one with quotes is in C's notation. */
function pathIn(text: string): string | undefined {
  const path = text.startsWith('"') ? unquoted(text) : text.replace(/\t$/, '')
  return path.startsWith('b/') ? path.slice('b/'.length) : undefined
}

const ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 }

/** Octal escapes are bytes of UTF-8. */
function unquoted(text: string): string {
  const bytes: Buffer[] = []
  for (const [, octal, letter, plain] of text
    .slice(1, text.lastIndexOf('"'))
    .matchAll(/\\([0-7]{3})|\\(.)|([^"\\]+)/g)) {
    if (octal) bytes.push(Buffer.from([parseInt(octal, 8)]))
    else if (letter) bytes.push(letter in ESCAPES ? Buffer.from([ESCAPES[letter]!]) : Buffer.from(letter))
    else bytes.push(Buffer.from(plain!))
  }
  return Buffer.concat(bytes).toString('utf8')
}
