/** Measures the engine against labelled documents: true, false and missed findings per rule, with every disagreement. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Host } from '../server/src/analysis/analysis.js'
import { RULES } from '../server/src/analysis/rules/index.js'
import { Lines } from '../server/src/analysis/text/lines.js'

interface Label {
  rule: string
  line: number
  text: string
  sure: boolean
}
interface Found {
  rule: string
  lines: number[]
  message: string
}

const corpus = join('..', 'shared', 'corpus')
if (!existsSync(corpus)) {
  console.log('The corpus is not here (../shared/corpus): nothing was measured.')
  process.exit(0)
}
const verbose = process.argv.includes('--all')
const only = process.argv.find(argument => argument.startsWith('--rule='))?.slice(7)
/** A third of the documents, by a hash of the name, is looked at only at the end. */
const setAside = process.argv.includes('--set-aside')
const inThird = (file: string): boolean => createHash('sha256').update(file).digest()[0]! % 3 === 0

const labels = new Map<string, Label[]>()
for (const name of readdirSync(join(corpus, 'labels')).filter(name => name.startsWith('dev-'))) {
  for (const entry of JSON.parse(readFileSync(join(corpus, 'labels', name), 'utf8')) as {
    file: string
    findings: Label[]
  }[]) {
    labels.set(entry.file, entry.findings)
  }
}
const docs = readdirSync(join(corpus, 'docs'))
const texts = new Map(
  docs.map(file => [`/c/docs/${file}`, readFileSync(join(corpus, 'docs', file), 'utf8').replace(/^\uFEFF/, '')]),
)
const host = new Host()
const analysis = host.apply({
  configurations: new Map([['/c/slipway.yml', readFileSync(join(corpus, 'slipway.yml'), 'utf8')]]),
  documents: texts,
  complete: true,
})
/** Rules nobody looked for in the documents are neither right nor wrong. */
const labelled = new Set([...labels.values()].flat().map(label => label.rule))
const covered = new Set(RULES.map(rule => rule.id).filter(id => labelled.has(id)))
const score = new Map<string, { yes: number; no: number; missed: number }>()
for (const [file, expected] of labels) {
  if (setAside !== inThird(file)) continue
  const text = texts.get(`/c/docs/${file}`)!
  const lines = new Lines(text)
  const found: Found[] = analysis.findings(`/c/docs/${file}`).map(finding => ({
    rule: finding.rule,
    lines: (finding.covers ?? [finding.range])
      .map(range => lines.lineAt(range[0]) + 1)
      .concat(lines.lineAt(finding.range[0]) + 1),
    message: finding.message,
  }))
  const show: string[] = []
  for (const rule of covered) {
    if (only && rule !== only) continue
    const mine = found.filter(one => one.rule === rule)
    const theirs = expected.filter(one => one.rule === rule)
    const tally = score.get(rule) ?? { yes: 0, no: 0, missed: 0 }
    score.set(rule, tally)
    for (const label of theirs.filter(one => one.sure)) {
      if (mine.some(one => one.lines.some(line => Math.abs(line - label.line) <= 1))) tally.yes++
      else {
        tally.missed++
        show.push(`  missed ${rule} ${label.line}: ${label.text.slice(0, 110)}`)
      }
    }
    for (const one of mine) {
      if (theirs.some(label => one.lines.some(line => Math.abs(line - label.line) <= 1))) continue
      tally.no++
      show.push(
        `  false  ${rule} ${one.lines.join(',')}: ${one.message} | ${text.split(/\r?\n/)[one.lines[0]! - 1]?.slice(0, 100)}`,
      )
    }
  }
  if (show.length > 0) console.log(`${file}\n${show.join('\n')}`)
}
console.log('\nrule                          true false missed precision recall')
for (const [rule, { yes, no, missed }] of score) {
  if (!verbose && yes + no + missed === 0) continue
  const precision = yes + no === 0 ? '-' : (yes / (yes + no)).toFixed(2)
  const recall = yes + missed === 0 ? '-' : (yes / (yes + missed)).toFixed(2)
  console.log(
    `${rule.padEnd(30)}${String(yes).padStart(4)}${String(no).padStart(6)}${String(missed).padStart(7)}${precision.padStart(10)}${recall.padStart(7)}`,
  )
}
