/** What each table was taken for, against what somebody says it is. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Host } from '../../server/src/analysis/analysis.js'
import { Lines } from '../../server/src/analysis/text/lines.js'
import type { Labelled } from './labelled.js'
import { NotLabelled } from './labelled.js'

/** The kinds of table that hold parts, by the word of `slipway why` for such a part. */
const PARTS: Readonly<Record<string, string>> = {
  milestone: 'milestone',
  risk: 'risk',
  rtm: 'requirement',
  signoff: 'gate',
  comms: 'message',
  changelog: 'change',
  checklist: 'checklist item',
}

interface LabelledTable {
  readonly file: string
  readonly line: number
  readonly headers: readonly string[]
  readonly data_rows: number
  readonly table_kind: string
}

/** @param which the documents whose tables are looked at, by name */
export function recognised(folder: string, labelled: Labelled, which: (file: string) => boolean): string {
  const path = join(folder, 'labels', 'tables.json')
  if (!existsSync(path)) throw new NotLabelled(`${path} does not exist.`)
  const tables = (JSON.parse(readFileSync(path, 'utf8')) as LabelledTable[]).filter(({ file }) => which(file))
  const { documents, configuration } = labelled
  const analysis = new Host().apply({
    configurations: new Map(configuration === undefined ? [] : [['/corpus/slipway.yml', configuration]]),
    documents: new Map([...documents].map(([file, text]) => [`/corpus/docs/${file}`, text])),
    complete: true,
  })
  const told: string[] = []
  const counts = new Map(Object.values(PARTS).map(part => [part, { true: 0, false: 0, missed: 0 }]))
  for (const { file, line, headers, data_rows: rows, table_kind: kind } of tables) {
    const text = documents.get(file)
    if (text === undefined || !analysis.describe(`/corpus/docs/${file}`)) continue
    const lines = new Lines(text)
    const taken = new Set<string>()
    for (let row = line; row < line + 2 + rows && row < lines.count; row++) {
      const why = analysis.why(`/corpus/docs/${file}`, Math.max(lines.start(row), lines.end(row) - 2))
      const word = /" is taken for an? ([a-z ]+)\. /.exec(why)?.[1]
      if (word && word !== 'placeholder') taken.add(word)
    }
    const expected = PARTS[kind]
    for (const [part, count] of counts) {
      if (part === expected && taken.has(part)) count.true++
      else if (part === expected && rows > 0) count.missed++
      else if (taken.has(part)) count.false++
      else continue
      if (part !== expected || !taken.has(part))
        told.push(
          `${part === expected ? 'missed' : 'false '} ${part}: ${file}:${line} (${kind}) | ${headers.join(' | ')}`,
        )
    }
  }
  const sums = [...counts].map(
    ([part, count]) => `${part.padEnd(16)} true ${count.true}, false ${count.false}, missed ${count.missed}`,
  )
  return ['Tables', ...told, ...sums, ''].join('\n')
}
