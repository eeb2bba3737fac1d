/** What the artefacts of one folder agree on, from the front matter of each. */
import { VARIABLES, type Answers, type Variable } from './questions.js'

export interface PacketValues {
  readonly packet: Answers
  readonly disputed: readonly Variable[]
}

const SHARED = VARIABLES.filter(variable => variable !== 'title')

/** @param heads the beginnings of the documents, front matter included */
export function packetValues(heads: readonly string[]): PacketValues {
  const packet: Partial<Record<Variable, string>> = {}
  const disputed: Variable[] = []
  const matters = heads.map(frontMatterValues)
  for (const variable of SHARED) {
    const counts = new Map<string, number>()
    for (const matter of matters) {
      const value = matter.get(variable)
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    const [first] = [...counts].sort((a, b) => b[1] - a[1])
    if (first) packet[variable] = first[0]
    if (counts.size > 1) disputed.push(variable)
  }
  return { packet, disputed }
}

/** Plain `key: value` lines; what waits to be filled in (`{version}`, `TBD`, `<name>`) is no value. */
function frontMatterValues(head: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  const matter = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\n---[ \t]*(?:\r?\n|$)/.exec(head)
  for (const line of matter?.[1]!.split(/\r?\n/) ?? []) {
    const colon = line.indexOf(': ')
    const value = colon > 0 ? scalar(line.slice(colon + 1).trim()) : ''
    if (value && !/^(?:tb[cd]|todo|\?+|_+)$|[<{[]/i.test(value)) values.set(line.slice(0, colon), value)
  }
  return values
}

/** A quoted or plain YAML value without its comment; empty for anchors, blocks and collections. */
function scalar(text: string): string {
  const quote = text.charAt(0)
  if (quote === '"' || quote === "'") return text.includes('\\') ? '' : text.slice(1, text.indexOf(quote, 1))
  return /^[|>&*!#]/.test(text) ? '' : text.split(' #', 1)[0]!.trim()
}
