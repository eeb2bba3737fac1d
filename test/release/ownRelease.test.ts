/** Holds this project's own release documents to the product, and their matrix to the tests it names. */
import { strict as assert } from 'node:assert'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { run } from '../../server/src/cli/run.js'
import { titlesIn } from '../titles.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const RELEASE = new URL('../../docs/release/', import.meta.url)
/** The day on which the documents were written, so that the test does not age. */
const TODAY = '2026-11-27'

const slipway = (...words: string[]): { code: number; out: string; err: string } => {
  let [out, err] = ['', '']
  const sink = (write: (text: string) => void) => ({ write, isTerminal: false, columns: 80 })
  const code = run(words, {
    cwd: ROOT,
    environment: {},
    in: { isTerminal: false },
    out: sink(text => (out += text)),
    err: sink(text => (err += text)),
    today: () => TODAY,
    now: () => ({ day: TODAY, moment: undefined }),
    version: () => '0.1.0',
    engine: () => 'own',
    page: () => '',
    serve: () => assert.fail('nobody asked for the server'),
  })
  return { code, out, err }
}

interface Row {
  readonly id: string
  readonly status: string
  readonly file: string
  readonly title: string
}

/** `| P-01 | text | Must | Verified | `file`: title | … |` */
function rows(): Row[] {
  return [...matrix().matchAll(/^\| ([A-Z]-\d\d) .*$/gm)].flatMap(([line, id]) => {
    const cells = line.split('|').map(cell => cell.trim())
    const verification = /^`([^`]+)`: (.+)$/.exec(cells[5] ?? '')
    return verification ? [{ id: id!, status: cells[4]!, file: verification[1]!, title: verification[2]! }] : []
  })
}

/** Without the padding of its tables. */
const document = (name: string): string => readFileSync(new URL(`${name}.md`, RELEASE), 'utf8').replace(/ {2,}/g, ' ')
const matrix = (): string => document('RequirementsTraceabilityMatrix')

describe('the release of Slipway itself', () => {
  it('has no error, nor would it were every document approved', () => {
    const { code, out, err } = slipway('check', 'docs/release', '--format', 'json')
    const { artefacts, findings } = JSON.parse(out) as { artefacts: unknown[]; findings: { severity: string }[] }
    assert.equal(err, '')
    assert.deepEqual(findings.filter(({ severity }) => severity === 'error'), [])
    assert.equal(code, 0)
    assert.equal(artefacts.length, 5)
    const [verdict] = (JSON.parse(slipway('verdict', 'docs/release', '--format', 'json').out) as Verdicts).verdicts
    const grave = verdict!.reasons.filter(({ criterion }) => /finding|contradiction|placeholder|uncovered/.test(criterion))
    assert.deepEqual(grave, [])
  })

  it('is not ready, and its verdict says why', () => {
    const { code, out } = slipway('verdict', 'docs/release', '--format', 'json')
    const [{ outcome, goLive, artefacts, reasons }] = (JSON.parse(out) as Verdicts).verdicts as [Verdict]
    assert.equal(code, 1)
    assert.equal(outcome, 'no-go')
    assert.equal(goLive, '2027-01-19')
    assert.deepEqual(artefacts.filter(({ state }) => state === 'missing' || state === 'stale'), [])
    const against = reasons.filter(({ weight }) => weight === 'no-go').map(({ criterion }) => criterion)
    assert.deepEqual([...new Set(against)], ['unticked-item'])
  })

  it('is of the version that the package has', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
    for (const name of ['ReleasePlan', 'RollbackPlan', 'ReleaseNotes', 'RequirementsTraceabilityMatrix', 'GoNoGoChecklist'])
      assert.match(document(name), new RegExp(`^version: ${version}$`, 'm'), name)
    assert.match(readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8'), /^## 0\.1\.0 \(unreleased\)$/m)
  })

  it('has a matrix with every requirement, whose tests exist and name it', () => {
    const all = rows()
    const families = [['P', 12], ['O', 23], ['C', 11], ['K', 8], ['U', 7]] as const
    const wanted = families.flatMap(([family, count]) =>
      Array.from({ length: count }, (_, index) => `${family}-${String(index + 1).padStart(2, '0')}`),
    )
    assert.deepEqual(all.map(({ id }) => id), wanted)
    const files = [...new Set(all.map(({ file }) => file))].sort()
    assert.deepEqual(files.filter(file => !existsSync(`${ROOT}test/${file}`)), [])
    const titles = titlesIn(files.map(file => `test/${file}`))
    const names = ({ id, file, title }: Row): boolean =>
      (title.includes(id) || inSpan(id, title)) && (titles.get(`test/${file}`) ?? []).some(full => full.endsWith(title))
    assert.deepEqual(all.filter(row => !names(row)), [])
  })

  it('has an accepted gap for whatever is not verified, and for nothing else', () => {
    const open = rows().flatMap(({ id, status }) => (status === 'Verified' ? [] : [id]))
    const gaps = matrix().slice(matrix().indexOf('## Accepted gaps'), matrix().indexOf('## Approvals'))
    assert.deepEqual([...gaps.matchAll(/^\| ([A-Z]-\d\d) /gm)].map(([, id]) => id), open)
    const verified = rows().length - open.length
    assert.ok(matrix().includes(`| Verified | ${verified} of ${rows().length} |`))
    const notes = document('ReleaseNotes')
    const known = notes.slice(notes.indexOf('## Known issues'), notes.indexOf('## Dependencies'))
    assert.deepEqual(open.filter(id => !known.includes(id)), [])
  })
}) // prettier-ignore

/** "K-01 to K-08" */
const inSpan = (id: string, title: string): boolean =>
  [...title.matchAll(/([A-Z])-(\d\d) to \1-(\d\d)/g)].some(
    ([, family, from, to]) => id.startsWith(`${family}-`) && id.slice(2) >= from! && id.slice(2) <= to!,
  )

interface Verdict {
  readonly outcome: string
  readonly goLive: string
  readonly reasons: readonly { readonly criterion: string; readonly weight: string }[]
  readonly artefacts: readonly { readonly state: string }[]
}
interface Verdicts {
  readonly verdicts: readonly Verdict[]
}
