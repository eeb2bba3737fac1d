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
    const match = /^([a-z]+):[ \t]+(?:"([^"\\]*)"|'([^']*)'|([^"'[{<|>&*!#\s][^#]*))[ \t]*(?:#.*)?$/.exec(line)
    const value = (match?.[2] ?? match?.[3] ?? match?.[4])?.trim()
    if (value && !/^(?:tb[cd]|todo|\?+|_+)$|[<{[]/i.test(value)) values.set(match![1]!, value)
  }
  return values
}
