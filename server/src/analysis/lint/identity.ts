/** What a finding is known by wherever it stands: lines that move, folds that close and sentences put anew leave it as it is. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Artefact } from '../model/artefact.js'
import { kept } from '../text/kept.js'
import type { Identity } from './finding.js'
import { rangeOf, type Raised } from './raised.js'
import { textOf } from '../text/said.js'

/** Longer text is cut, and stands with a digest of the whole. */
const LONGEST = 100
const DIGEST = 8
/** What a range holds beyond is not looked at. */
const ENOUGH = 4000

/** One for each part that a finding stands for. What is said once for a document is known by its words alone. */
export const identityOf = (artefact: Artefact, raised: Raised): Identity => {
  const { report, slice } = raised
  const [from, to] = rangeOf(artefact, raised)
  const text = inOneLine(artefact.syntax.text.slice(from, Math.min(to, from + ENOUGH)))
  const said = Object.values(report.args ?? {}).flatMap(value =>
    typeof value === 'number' ? [] : inOneLine(textOf(value)),
  )
  return {
    under: report.once ? [] : (headingPaths(artefact)[slice] ?? []),
    text,
    about: said.filter(word => word !== text && word !== ''),
  }
}

/** By slice. */
const headingPaths = kept(({ sections }: Artefact): readonly (readonly string[])[] => {
  const paths: (readonly string[])[] = []
  const open: { readonly depth: number; readonly path: readonly string[] }[] = []
  for (const { depth, heading, slice } of sections) {
    while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop()
    const over = open.at(-1)?.path ?? []
    const path = heading === '' ? over : [...over, inOneLine(heading)]
    open.push({ depth, path })
    paths[slice] = path
  }
  return paths
})

export function inOneLine(text: string): string {
  const line = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (line.length <= LONGEST) return line
  const cut = line.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')
  return `${cut}… ${bytesToHex(sha256(utf8ToBytes(line))).slice(0, DIGEST)}`
}
