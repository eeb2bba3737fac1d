/** Lets every page's examples break off anywhere: half a document is ordinary while somebody types. */
import assert from 'node:assert/strict'
import { Host } from '../../server/src/analysis/analysis.js'
import { RULES } from '../../server/src/analysis/rules/index.js'
import { TODAY } from './bench.js'
import { readPage } from './page.js'

const SEED = 20261102
const POINTS = 20

/** Line ends, and a few places in between that are the same in every run. */
function breaks(text: string): number[] {
  const points = [...text.matchAll(/\n/g)].map(match => match.index)
  let state = SEED
  for (let point = 0; point < POINTS; point++) {
    state = (state * 48271) % 2147483647
    points.push(state % (text.length + 1))
  }
  return points
}

describe('every prefix of every example', () => {
  for (const rule of RULES) {
    it(`${rule.id}: no rule fails, every range and edit lies in the text (seed ${SEED})`, () => {
      for (const file of readPage(rule.id).examples.flatMap(example => example.files)) {
        const host = new Host({ failed: (id, error) => assert.fail(`${id}: ${String(error)}`) })
        for (const end of breaks(file.text)) {
          const text = file.text.slice(0, end)
          const analysis = host.apply({ documents: new Map([[file.name, text]]), today: TODAY, complete: true })
          for (const finding of analysis.findings(file.name)) {
            const ranges = [
              finding.range,
              ...(finding.covers ?? []),
              ...finding.fixes.flatMap(fix => fix.edits.map(edit => edit.range)),
            ]
            for (const [start, stop] of ranges) {
              assert.ok(0 <= start && start <= stop && stop <= text.length, `${finding.rule} ${start}–${stop}\n${text}`)
            }
          }
        }
      }
    })
  }
})
