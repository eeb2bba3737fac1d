/** Reads front matter of keys and plain values, one on each line, as the parser of YAML does; of anything else nothing. */
import type { YamlEntry, YamlTree } from './yamlTree.js'

/** Nothing in a value that could mean more than itself: no quote or bracket at its start, no comment, no colon before a blank. */
const LINE =
  /([A-Za-z][\w-]{0,60}):(?: {1,9}([\p{L}\p{N}](?:[\p{L}\p{N}._/()+@=;,'’–—-]|:(?=[^\s:])| (?=[\p{L}\p{N}._/()+@=;,'’–—]))*))?(?:\n|$)/uy

/** Undefined where YAML itself has to be asked: the same tree, positions included, for the rest. */
export function readPlainYaml(text: string): YamlTree | undefined {
  if (text === '') return undefined
  const entries: YamlEntry[] = []
  const seen = new Set<string>()
  let end = 0
  for (LINE.lastIndex = 0; LINE.lastIndex < text.length;) {
    const start = LINE.lastIndex
    const match = LINE.exec(text)
    if (!match) return undefined
    const [line, key, said] = match as unknown as [string, string, string | undefined]
    if (seen.has(key)) return undefined
    seen.add(key)
    const from = start + line.trimEnd().length - (said?.length ?? 0)
    end = start + line.trimEnd().length
    entries.push({
      key,
      keyRange: [start, start + key.length],
      value: said === undefined ? undefined : { type: 'scalar', range: [from, end], text: said, quoted: false },
    })
  }
  return { root: { type: 'mapping', range: [0, end], entries }, problems: [] }
}
