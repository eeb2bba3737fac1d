/** Holds artefacts as the commands make them, filled in by a person, to what the command line says of them. */
import { strict as assert } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fillLinks } from '../../client/src/filling/links.js'
import { ARTEFACTS, type Artefact } from '../../client/src/newArtefact/artefacts.js'
import { fillTemplate } from '../../client/src/newArtefact/fillTemplate.js'
import { plainText } from '../../client/src/newArtefact/plainText.js'
import { realisticValue } from './realisticValues.js'
import { expandSnippet } from './snippetText.js'

const DOOR = fileURLToPath(new URL('../../server/src/main.cli.ts', import.meta.url))
const TSX = import.meta.resolve('tsx')
const ANSWERS = { version: '4.2.0', product: 'Harbourlight', release: 'Harbourlight 4.2.0', date: '2026-11-21', timezone: 'Europe/London', owner: 'Release manager' } // prettier-ignore

interface Report {
  readonly artefacts: readonly { readonly file: string; readonly kind: string }[]
  readonly findings: readonly { readonly file: string; readonly line: number; readonly rule: string }[]
}

/** As the command makes it beside the others of its release: variables answered, links filled, tab stops left. */
function made({ template, name }: Artefact, others: readonly Artefact[]): string {
  const text = readFileSync(new URL(`../../templates/${template}.md`, import.meta.url), 'utf8')
  const packet = others.map(({ kind, fileName }) => ({ kind, uri: `file:///release/${fileName}` }))
  return fillLinks(fillTemplate(text, { ...ANSWERS, title: `${name} – Harbourlight 4.2.0` }), packet, 'file:///release')
}

describe('slipway check over freshly made artefacts', () => {
  let folder: string
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'slipway-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const put = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  function check(...more: string[]): Report & { readonly status: number | null } {
    const argv = ['--import', TSX, DOOR, 'check', '--format', 'json', '--as-of', '2026-11-21']
    const { status, stdout, stderr } = spawnSync(process.execPath, [...argv, ...more], { cwd: folder, encoding: 'utf8' })
    assert.equal(stderr, '')
    return { ...(JSON.parse(stdout) as Report), status }
  }
  const told = ({ findings }: Report): string[] => findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`)
  const kinds = ({ artefacts }: Report): string[] => artefacts.map(({ kind }) => kind).sort()
  const ALL = ARTEFACTS.map(({ kind }) => kind).sort()

  it('U-02 each alone in its folder is recognised, and filled in it is clean', () => {
    for (const artefact of ARTEFACTS)
      put(`${artefact.template}/${artefact.fileName}`, expandSnippet(made(artefact, []), realisticValue).text)
    const report = check('--max-severity', 'hint')
    assert.deepEqual(told(report), [])
    assert.deepEqual(kinds(report), ALL)
    assert.equal(report.status, 0)
  })

  it('U-02 P-02 all of them in one folder, linking each other, are clean', () => {
    for (const artefact of ARTEFACTS)
      put(`release/${artefact.fileName}`, expandSnippet(made(artefact, ARTEFACTS), realisticValue).text)
    const report = check('--max-severity', 'hint')
    assert.deepEqual(told(report), [])
    assert.deepEqual(kinds(report), ALL)
    assert.equal(report.status, 0)
  })

  it('U-01 P-11 left as they were made, each is told what is still to be filled in', () => {
    for (const artefact of ARTEFACTS) put(`release/${artefact.fileName}`, plainText(made(artefact, ARTEFACTS)))
    const { findings } = check()
    for (const { fileName } of ARTEFACTS)
      assert.ok(findings.some(({ file, rule }) => file === `release/${fileName}` && rule === 'unfilled-placeholder'), fileName)
  })
})
