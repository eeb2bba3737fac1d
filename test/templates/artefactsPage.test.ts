/** Holds the page about the artefacts to the templates it describes. */
import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { KINDS } from '../../server/src/analysis/model/kind.js'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const PAGE = read('docs/artefacts.md')
const rows = (heading: string): string[][] =>
  PAGE.split(`## ${heading}\n`)[1]!
    .split('\n## ')[0]!
    .match(/^\|.*$/gm)!
    .slice(2)
    .map(row => row.split('|').slice(1, -1).map(cell => cell.trim())) // prettier-ignore
const sectionsOf = (template: string): string =>
  [...read(`templates/${template}.md`).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading).join(', ')

/** Kinds with a second template, and what each is called on the page. */
const TWO: Readonly<Record<string, readonly [string, string, string]>> = {
  announcement: ['Before', 'Completed', 'announcement-completed'],
  'change-request': ['Request', 'Approval', 'change-approval'],
}

describe('the page about artefacts', () => {
  it('has a row for every kind, with the sections of its template', () => {
    const kinds = rows('Kinds')
    assert.deepEqual(kinds.map(([kind]) => kind).sort(), KINDS.map(kind => `\`${kind}\``).sort())
    for (const [kind, , sections] of kinds) {
      const name = kind!.replaceAll('`', '')
      const [first, other, second] = TWO[name] ?? []
      const both = `${first}: ${sectionsOf(name)}. ${other}: ${second && sectionsOf(second)}`
      assert.equal(sections, second ? both : sectionsOf(name))
    }
  })

  it('says for every requirement which template serves it', () => {
    const named = rows('Which template serves which requirement').map(([requirement]) => requirement)
    const asked = Object.entries({ P: 12, O: 23, C: 11, K: 8 }).flatMap(([part, count]) =>
      Array.from({ length: count }, (_, index) => `${part}-${String(index + 1).padStart(2, '0')}`),
    )
    assert.deepEqual(named, asked)
  })

  it('names templates and sections that exist', () => {
    for (const [requirement, templates, section] of rows('Which template serves which requirement')) {
      const kinds = templates!.split(', ').filter(kind => !kind.startsWith('all'))
      for (const kind of kinds) assert.ok((KINDS as readonly string[]).includes(kind), `${requirement}: ${kind}`)
      assert.notEqual(section, '')
    }
  })
})
