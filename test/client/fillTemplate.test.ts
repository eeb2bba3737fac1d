/** Holds that a template is filled without swallowing or adding anything. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import fc from 'fast-check'
import { ARTEFACTS } from '../../client/src/newArtefact/artefacts.js'
import { VARIABLES } from '../../client/src/newArtefact/questions.js'
import { escapeSnippet, fillTemplate } from '../../client/src/newArtefact/fillTemplate.js'

describe('filling a template', () => {
  it('puts answers in and leaves unknown and unanswered variables as they are', () => {
    assert.equal(
      fillTemplate('{product} {version} {owner} {colour}', { product: 'Harbour', version: '2.4' }),
      'Harbour 2.4 {owner} {colour}',
    )
  })
  it('leaves tab stops and the variables of others alone', () => {
    const template = '${1:owner} ${owner} {{version}} ${{ version }} ${2|a,b|} $0'
    assert.equal(fillTemplate(template, { owner: 'Ada', version: '1' }), template)
  })
  it('fills a variable inside a tab stop', () => {
    assert.equal(fillTemplate('${1:{owner}}', { owner: 'Ada' }), '${1:Ada}')
  })
  it('escapes what the snippet syntax would take for its own', () => {
    assert.equal(fillTemplate('{owner}', { owner: 'a$1}\\b' }), 'a\\$1\\}\\\\b')
  })
  it('keeps a table a table and a line a line', () => {
    assert.equal(fillTemplate('| {owner} |\n{owner}', { owner: 'A|B\nC' }), '| A\\\\|B C |\nA|B C')
  })
  it('quotes front matter that YAML would read otherwise', () => {
    const template =
      '---\r\ntitle: {title}\r\nowner: {owner}\r\nversion: {version}\r\nrelease: {release}\r\n---\r\n# {title}\r\n'
    assert.equal(
      fillTemplate(template, { title: 'Plan: "B"', owner: 'true', version: '2.4.0' }),
      '---\r\ntitle: "Plan: \\\\"B\\\\""\r\nowner: "true"\r\nversion: 2.4.0\r\nrelease: {release}\r\n---\r\n# Plan: "B"\r\n',
    )
  })
  it('brings every answer back when the snippet is read', () => {
    const seed = 20_261_120
    const unescape = (text: string): string => text.replace(/\\([\\$}])/g, '$1')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => unescape(escapeSnippet(text)) === text),
      { seed },
    )
  })
  for (const { template: kind } of ARTEFACTS) {
    it(`P-02 leaves no variable of ours in the template ${kind}`, () => {
      const template = readFileSync(new URL(`../../templates/${kind}.md`, import.meta.url), 'utf8')
      const filled = fillTemplate(template, Object.fromEntries(VARIABLES.map(variable => [variable, `«${variable}»`])))
      assert.deepEqual(filled.match(/(?<![${\\])\{[a-z]+\}/g), null)
      assert.ok(filled.includes('«release»') && filled.includes('«owner»'))
    })
  }
})
