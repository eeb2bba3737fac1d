/** Holds which templates a team may bring, and that a broken one says where. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import { readConfiguration } from '../../server/src/analysis/lint/configuration.js'
import { readTeamTemplate, templatesFolder, type TeamTemplate } from '../../client/src/templates/teamTemplate.js'

const FOLDER = new URL('../../templates/', import.meta.url)

describe("a team's templates", () => {
  it('P-02 lie in the folder that slipway.yml names, as client and server read it', () => {
    const paths = [
      'docs/release/templates',
      './templates/',
      '"my templates"',
      "'it is'",
      'a # why',
      '../x',
      '/etc',
      'a/../b',
      'c:/x',
      '""',
      '.',
      'a//b',
    ]
    for (const path of paths) {
      const text = `timezone: UTC\ntemplates: ${path}\n`
      assert.equal(templatesFolder(text), readConfiguration('/slipway.yml', text, []).templates, path)
    }
    assert.equal(templatesFolder('files: {}\n  templates: x\n'), undefined)
  })
  it('P-02 stand in for ours by name, in any dress', () => {
    for (const name of ['rollback-plan.md', 'RollbackPlan.md', 'rollback_plan.MD'])
      assert.equal(
        (readTeamTemplate(name, '---\nartefact: rollback-plan\n---\n# R\n') as TeamTemplate).overrides,
        'rollback-plan',
        name,
      )
  })
  it('P-02 are further ones under their own name, of the kind their front matter says', () => {
    assert.deepEqual(readTeamTemplate('Pilot review.md', '---\nartefact: go-no-go\n---\n# ${1:[Name]}\n'), {
      name: 'Pilot review',
      fileName: 'Pilot review.md',
      kind: 'go-no-go',
      overrides: undefined,
    })
  })
  const broken: readonly (readonly [why: string, name: string, text: string, line: number, message: RegExp])[] = [
    ['an unknown kind', 'a.md', '---\ntitle: x\nartefact: rolback\n---\n', 3, /`rolback` is no kind/],
    ['no kind', 'a.md', '# Hello\n', 1, /no `artefact:`/],
    ['nothing', 'rollback-plan.md', '\n', 1, /empty/],
    ['an open stop', 'rollback-plan.md', '# R\n\n${1:a}\n${2:b\n', 4, /`\$\{2:b` is never closed/],
    ['an open stop inside another', 'rollback-plan.md', '# R\n${1:a ${2:b}\n', 2, /\$\{1:a/],
    ['open choices', 'rollback-plan.md', '# R\n| ${1|a,b} |\n', 2, /\$\{1\|a,b/],
    ['a stop of neither kind', 'rollback-plan.md', '# R\n${1 x}\n', 2, /\$\{1 x/],
  ]
  for (const [why, name, text, line, message] of broken)
    it(`P-02 with ${why} say in which line`, () => {
      const found = readTeamTemplate(name, text)
      assert.ok('message' in found, JSON.stringify(found))
      assert.equal(found.line, line)
      assert.match(found.message, message)
      assert.equal(found.overrides, name === 'a.md' ? undefined : 'rollback-plan')
    })
  it('P-02 may use all of the snippet syntax', () => {
    const text =
      '# R \\${1 ${1|a,b\\|c|} ${2:x ${3:y} \\}} ${TM_FILENAME/(.*)/${1:/upcase}/} ${CURRENT_YEAR} ${{ x }} $4 {owner}\n'
    assert.ok('name' in readTeamTemplate('rollback-plan.md', text))
  })
  it('P-02 may be copies of ours', () => {
    for (const file of readdirSync(FOLDER)) {
      const found = readTeamTemplate(file, readFileSync(new URL(file, FOLDER), 'utf8'))
      assert.equal('name' in found && found.overrides, file.replace('.md', ''), JSON.stringify(found))
    }
  })
})
