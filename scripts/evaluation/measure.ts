/** Runs the engine over labelled documents and compares what it finds. */
import { Host } from '../../server/src/analysis/analysis.js'
import { RULES } from '../../server/src/analysis/rules/index.js'
import { Lines } from '../../server/src/analysis/text/lines.js'
import type { Comparison, Found } from './compare.js'
import { compare } from './compare.js'
import type { Labelled } from './labelled.js'

/** @param which the labelled documents to measure, by name */
export function measure(
  { documents, configuration, labels }: Labelled,
  which: (file: string) => boolean,
): ReadonlyMap<string, Comparison> {
  const at = (file: string): string => `/corpus/docs/${file}`
  const analysis = new Host().apply({
    configurations: new Map(configuration === undefined ? [] : [['/corpus/slipway.yml', configuration]]),
    documents: new Map([...documents].map(([file, text]) => [at(file), text])),
    complete: true,
  })
  const labelled = new Set([...labels.values()].flat().map(label => label.rule))
  const rules = RULES.map(rule => rule.id).filter(id => labelled.has(id))
  return new Map(
    [...labels]
      .filter(([file]) => which(file))
      .map(([file, theirs]) => {
        const lines = new Lines(documents.get(file)!)
        const found = analysis.findings(at(file)).map(({ rule, range, covers = [], message }): Found => ({
          rule,
          line: lines.lineAt(range[0]) + 1,
          covers: covers.map(one => lines.lineAt(one[0]) + 1),
          message,
        }))
        return [file, compare(found, theirs, rules)]
      }),
  )
}
