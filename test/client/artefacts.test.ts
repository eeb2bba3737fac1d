/** Holds what the table of artefacts promises: names that are recognised, plain texts for packets, one system's framework. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import { kindOf } from '../../server/src/analysis/model/kind.js'
import { ARTEFACTS } from '../../client/src/newArtefact/artefacts.js'
import { forSystem } from '../../client/src/newArtefact/forSystem.js'
import { plainText } from '../../client/src/newArtefact/plainText.js'
import { folderProblem } from '../../client/src/newArtefact/releaseFolders.js'
import { expandSnippet } from '../templates/snippetText.js'

const read = (template: string): string =>
  readFileSync(new URL(`../../templates/${template}.md`, import.meta.url), 'utf8')

describe('the table of artefacts', () => {
  it('P-02 P-04 P-06 gives each its own file name, known for its kind even without front matter', () => {
    assert.equal(new Set(ARTEFACTS.map(({ fileName }) => fileName)).size, ARTEFACTS.length)
    for (const { template, kind, fileName } of ARTEFACTS)
      assert.equal(kindOf(fileName, read(template).replace(/^---[\s\S]*?\n---\n/, '')).kind, kind, fileName)
  })
  for (const { template } of ARTEFACTS)
    it(`U-02 a packet holds ${template} as it stands before anybody types`, () => {
      assert.equal(plainText(read(template)), expandSnippet(read(template)).text)
    })
  it('C-11 the framework for one system names it in heading and "Holds for"', () => {
    const text = plainText(forSystem(read('change-framework'), 'Pay | $1}'))
    assert.match(text, /^# Change management framework – Pay \| \$1\}$/m)
    assert.match(text, /^\| Holds for \| Pay \\\| \$1\} \|$/m)
    assert.equal(expandSnippet(forSystem(read('change-framework'), 'Pay | $1}')).text, text)
  })
})

describe('a new folder', () => {
  it('lies below the workspace folder', () => {
    for (const path of ['docs/release/2.4', 'release']) assert.equal(folderProblem(path), undefined, path)
    for (const path of ['', '/', '../x', 'a/../b', 'a\\b', 'c:/x', '.git/x']) assert.ok(folderProblem(path), path)
  })
})
