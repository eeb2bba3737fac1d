/** A keystroke is as much work in a plan of ten thousand lines as in a short one: one slice is read and judged again. */
import assert from 'node:assert/strict'
import { Host, type Work } from '../../server/src/analysis/analysis.js'
import { shaped } from '../../scripts/bench/plans.js'
import { ChunkedText, type Text } from '../../server/src/analysis/text/chunked.js'
import { RULES } from '../../server/src/analysis/rules/index.js'

const path = '/release/ReleasePlan.md'

/** Thirty lines a workstream: one slice of each kind. */
function plan(workstreams: number): string {
  const parts = ['---\nartefact: release-plan\nstatus: in-review\n---\n\n# Release plan\n\nWe ship it.\n']
  for (let n = 0; n < workstreams; n++)
    parts.push(
      `\n## Workstream ${n}\n\nThe team moves ledger ${n} and waits for REQ-${n}.\n`,
      `\n### Milestones\n\n| Milestone | Date | Owner |\n|---|---|---|\n`,
      `| Freeze of ${n} | 2027-03-01 | SRE Lead |\n| Switch of ${n} | TBD | |\n| Check of ${n} | | QA Lead |\n`,
      `\n### Risks\n\n| ID | Risk | Probability | Impact |\n|---|---|---|---|\n| R-${n} | Queue ${n} fills | High | |\n`,
      `\n### Checklist\n\n- [ ] **SRE Lead**: drain queue ${n}\n- [ ] Warm the cache ${n}\n- [x] Tell support ${n}\n\n`,
    )
  return parts.join('')
}

const LETTERS = 'letters'.length

/** What each letter costs that is typed behind some words of workstream 1, or at an offset. */
function costs(text: string, behind: string | number): Partial<Work>[] {
  const host = new Host()
  const change = { complete: true, today: '2027-02-01' }
  host.apply({ ...change, documents: new Map([[path, text]]) }).findings(path)
  const start = typeof behind === 'number' ? behind : text.indexOf(behind) + behind.length
  return [...'letters'].map((letter, index) => {
    const at = start + index
    const before = { ...host.apply({}).work }
    const analysis = host.apply({ documents: new Map([[path, [{ range: [at, at], text: letter }]]]) })
    analysis.findings(path)
    const { piecesParsed, slicesParsed, slicesJoined, slicesRecognised, stretchesRecognised, rulesRun, reportsRaised } =
      analysis.work
    return {
      piecesParsed: piecesParsed - before.piecesParsed,
      slicesParsed: slicesParsed - before.slicesParsed,
      slicesJoined: slicesJoined - before.slicesJoined,
      slicesRecognised: slicesRecognised - before.slicesRecognised,
      stretchesRecognised: stretchesRecognised - before.stretchesRecognised,
      rulesRun: rulesRun - before.rulesRun,
      reportsRaised: reportsRaised - before.reportsRaised,
    }
  })
}

/** A text that counts what is asked of it. */
class Counted implements Text {
  readonly length: number
  asked = 0

  constructor(private readonly text: ChunkedText) {
    this.length = text.length
  }

  slice(from?: number, to?: number): string {
    const asked = this.text.slice(from, to)
    this.asked += asked.length
    return asked
  }

  toString(): string {
    this.asked += this.length
    return String(this.text)
  }
}

/** How many characters of the text each letter takes that is typed at an offset. */
function asks(text: string, start: number): number[] {
  const host = new Host()
  const change = { complete: true, today: '2027-02-01' }
  host.apply({ ...change, documents: new Map([[path, text]]) }).findings(path)
  let chunked = ChunkedText.of(text)
  return [...'letters'].map((letter, index) => {
    const at = start + index
    chunked = chunked.replaced(at, at, letter)
    const counted = new Counted(chunked)
    const edited = { edits: [{ range: [at, at] as const, text: letter }], text: counted }
    host.apply({ documents: new Map([[path, edited]]) }).findings(path)
    return counted.asked
  })
}

describe('work of a keystroke', function () {
  // A plan of ten thousand lines, on a machine that may be busy.
  const [short, long] = [plan(3), plan(450)]
  const count = (reads: string): number => RULES.filter(rule => rule.reads === reads).length
  // Part rules are asked about the slice and the front matter, all others about the document.
  const most = 2 * count('part') + count('artefact') + count('packet') + count('suppression')

  it('is measured on ten thousand lines', () => assert.ok(long.split('\n').length > 10_000))

  for (const behind of [
    'moves ledger 1',
    '| Freeze of 1',
    '| Switch of 1',
    '| Queue 1',
    'drain queue 1',
    'Warm the cache 1',
  ])
    it(`behind "${behind}": two pieces at most, one slice read, rules asked about it and about the document`, () => {
      for (const cost of costs(long, behind)) {
        assert.ok(cost.piecesParsed! <= 2, JSON.stringify(cost))
        assert.ok(cost.slicesParsed! <= 2, JSON.stringify(cost))
        assert.ok(cost.slicesRecognised! <= 2, JSON.stringify(cost))
        assert.ok(cost.rulesRun! <= most, JSON.stringify(cost))
      }
    })

  it('is the same in the long plan as in the short one', () => {
    for (const behind of ['moves ledger 1', '| Freeze of 1', '| Switch of 1', '| Queue 1', 'drain queue 1'])
      assert.deepEqual(costs(long, behind), costs(short, behind), behind)
  })

  // Not a heading in them but the title.
  for (const [shape, sizes, kind] of [
    ['table', [300, 5000], /^\| \w+(?= )/gm],
    ['list', [300, 3000], /^- \[ \] .* \w+(?= )/gm],
    ['changelog', [300, 3000], /^\d{4}-\d\d-\d\d: \w+(?= )/gm],
  ] as const)
    it(`in a ${shape} of ${sizes[1]} is two pieces at most, and what stands in them is read again, no more`, () => {
      const all = sizes.map(size => {
        const text = shaped(shape, size)
        return [0.1, 0.9].flatMap(share => {
          const ends = [...text.matchAll(kind)].map(match => match.index + match[0].length)
          return costs(text, ends[Math.floor(ends.length * share)]!)
        })
      })
      for (const [index, cost] of all.flat().entries()) {
        assert.ok(cost.piecesParsed! <= 2, JSON.stringify(cost))
        assert.ok(cost.slicesRecognised! <= 1, JSON.stringify(cost))
        // A piece that is edited for the first time may be parsed in another division.
        assert.ok(cost.slicesJoined! <= (index % LETTERS === 0 ? 1 : 0), JSON.stringify(cost))
        assert.ok(cost.stretchesRecognised! <= 2, JSON.stringify(cost))
      }
      const most = all.map(few => Math.max(...few.map(cost => cost.rulesRun!)))
      assert.ok(most[1]! <= most[0]!, most.join())
    })

  for (const [name, text, place] of [
    ['plan', long, /^The team moves/gm],
    ['table', shaped('table', 5000), /^\| \w+(?= )/gm],
    ['list', shaped('list', 3000), /^- \[ \] .* \w+(?= )/gm],
    ['changelog', shaped('changelog', 3000), /^\d{4}-\d\d-\d\d: \w+(?= )/gm],
  ] as const)
    it(`of a long ${name} looks at a few thousand characters, and never puts the text together`, () => {
      const ends = [...text.matchAll(place)].map(match => match.index + match[0].length)
      for (const share of [0.1, 0.5, 0.9]) {
        const asked = asks(text, ends[Math.floor(ends.length * share)]!)
        assert.ok(Math.max(...asked) < 10_000, asked.join())
      }
    })
})
