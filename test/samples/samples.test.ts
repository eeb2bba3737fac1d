/** Holds the sample release to its list: the defects written down are found, and nothing else. */
import { strict as assert } from 'node:assert'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { definitionOf } from '../../server/src/analysis/features/definition.js'
import { hoverAt } from '../../server/src/analysis/features/hover.js'
import { written } from '../../server/src/analysis/features/markdown.js'
import { Host, type Analysis } from '../../server/src/analysis/analysis.js'
import { KINDS } from '../../server/src/analysis/model/kind.js'
import { RULES } from '../../server/src/analysis/rules/index.js'
import { Lines } from '../../server/src/analysis/text/lines.js'

interface Defect {
  readonly file: string
  readonly rule: string
  readonly line: number
  readonly text: string
  readonly covers?: readonly number[]
  readonly why: string
}

const SAMPLES = new URL('../../samples/', import.meta.url)
/** A day of the sample's own life, so that the test does not age. */
const TODAY = '2026-11-21'

function analyse(folder: URL): Analysis {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(file => file.replaceAll('\\', '/'))
  const texts = (wanted: (file: string) => boolean): Map<string, string> =>
    new Map(files.filter(wanted).map(file => [file, readFileSync(new URL(file, folder), 'utf8')]))
  return new Host().apply({
    documents: texts(file => file.endsWith('.md')),
    configurations: texts(file => file.endsWith('slipway.yml')),
    complete: true,
    today: TODAY,
  })
}

const isArtefact = (analysis: Analysis, document: string): boolean => analysis.describe(document) !== undefined

for (const sample of readdirSync(SAMPLES)) {
  describe(`sample ${sample}`, () => {
    const folder = new URL(`${sample}/`, SAMPLES)
    const defects = JSON.parse(readFileSync(new URL('DEFECTS.json', folder), 'utf8')) as readonly Defect[]
    let analysis: Analysis
    before(() => (analysis = analyse(folder)))

    it('U-01 has the defects of its list, and no others', () => {
      const found = analysis.documents.flatMap(file => {
        const text = analysis.text(file)!
        const lines = new Lines(text)
        return analysis.findings(file).map(({ rule, range, covers }) => ({
          file,
          rule,
          line: lines.lineAt(range[0]) + 1,
          text: text.slice(...range),
          ...(covers ? { covers: covers.map(([start]) => lines.lineAt(start) + 1) } : {}),
        }))
      })
      assert.deepEqual(found, defects.map(({ why: _, ...defect }) => defect))
    })

    it('shows every rule at least once, each defect with its reason', () => {
      const rules = new Set(defects.map(defect => defect.rule))
      assert.deepEqual(RULES.map(({ id }) => id).filter(rule => !rules.has(rule)), [])
      assert.deepEqual(defects.filter(defect => defect.why.length < 20), [])
      const folded = defects.filter(defect => defect.covers)
      assert.ok(folded.length > 0 && folded.every(defect => defect.covers!.length >= 3))
    })

    it('is configured without a mistake, and its README is no artefact', () => {
      assert.deepEqual(analysis.kind('README.md').kind, undefined)
      const configuration = readFileSync(new URL('slipway.yml', folder), 'utf8')
      const checked = new Host().apply({ configurations: new Map([['slipway.yml', configuration]]) })
      assert.deepEqual(checked.findings('slipway.yml'), [])
    })

    it('O-18 its artefacts agree on release, version and time zone', () => {
      for (const key of ['release', 'version', 'timezone']) {
        const values = analysis.documents
          .filter(document => isArtefact(analysis, document))
          .flatMap(document => new RegExp(`^${key}: (.+)$`, 'm').exec(analysis.text(document)!)?.[1] ?? [])
        assert.equal(new Set(values).size, 1, `${key}: ${values.join(', ')}`)
      }
    })

    it('P-01 O-11 its artefacts link each other, and no link leads nowhere', () => {
      for (const document of analysis.documents) {
        for (const [, target] of analysis.text(document)!.matchAll(/\]\((?!https?:)([^)#]+)/g))
          assert.ok(existsSync(new URL(target!, new URL(document, folder))), `${document}: ${target}`)
      }
    })

    it('O-22 every row has as many cells as its header, but for the one that is listed', () => {
      const uneven = analysis.documents.flatMap(document =>
        [...analysis.text(document)!.matchAll(/(?:^\|.*\n)+/gm)].flatMap(([table]) => {
          const rows = table.trim().split('\n')
          return rows.filter(row => row.split('|').length !== rows[0]!.split('|').length)
        }),
      )
      const listed = defects.filter(({ rule }) => rule === 'malformed-table').map(({ text }) => text)
      assert.deepEqual(uneven, listed)
    })

    it('P-02 P-04 P-06 P-08 K-02 to K-08 C-01 to C-10 O-09 holds an artefact of every kind', () => {
      const kinds = new Set(analysis.documents.map(document => analysis.describe(document)?.kind))
      assert.deepEqual(KINDS.filter(kind => !kinds.has(kind)), [])
    })

    it('P-01 to P-12 O-01 to O-23 C-01 to C-11 K-01 to K-08 shows each requirement that a template serves', () => {
      const page = readFileSync(new URL('../../docs/artefacts.md', import.meta.url), 'utf8')
      const served = page.split('## Which template serves which requirement')[1]!.split('\n## ')[0]!
      for (const [, requirement, kinds, sections] of served.matchAll(/^\| ([POCK]-\d\d) +\| ([^|]+) \| ([^|]+) \|$/gm))
        for (const kind of kinds!.trim().split(', ').filter(kind => !kind.startsWith('all'))) {
          const shown = analysis.documents.filter(document => analysis.describe(document)?.kind === kind)
          const lines = shown.flatMap(document => analysis.text(document)!.split('\n'))
          const names = new Set(lines.map(line => line.replace(/^#+ |^\| /, '').split(' |')[0]!))
          const asked = sections!.trim().replace(/ of `[\w-]+\.md`/g, '').split(/[;,:] /)
          assert.ok(asked.some(words => words === 'the whole template' || names.has(words)), `${requirement}: no ${kind} shows ${asked.join(', ')}`)
        }
    })

    it('U-05 a requirement mentioned in the risk register leads to its row', () => {
      const offset = analysis.text('RiskRegister.md')!.indexOf('REQ-105') + 2
      const view = analysis.view('RiskRegister.md')!
      assert.deepEqual(definitionOf(view, offset).map(place => place.document), ['RequirementsTraceabilityMatrix.md'])
      const hover = written(hoverAt(view, offset)?.markdown ?? [], ({ label }) => label).replaceAll('\\', '')
      for (const said of ['webhook version 2', 'TC-420', 'Rollback step 4', 'Implemented', 'Must']) assert.ok(hover.includes(said), `${said} in ${hover}`)
    })

    it('U-04 a missing approver can be chosen from the owners of the release', () => {
      const finding = analysis.findings('ReleasePlan.md').find(({ rule }) => rule === 'gate-without-approver')!
      const [choices] = finding.fixes[0]!.edits.flatMap(({ text }) => text.flatMap(piece => (typeof piece === 'object' && 'choices' in piece ? [piece.choices] : [])))
      assert.ok(choices?.includes('SRE lead') && choices.includes('QA lead'), choices?.join(', '))
    })
  })
}
