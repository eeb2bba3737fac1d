/** Holds the page about the artefacts to the templates it describes. */
import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { ARTEFACTS } from '../../client/src/newArtefact/artefacts.js'
import { KINDS } from '../../server/src/analysis/model/kind.js'
import { RULES } from '../../server/src/analysis/rules/index.js'
import { shownManifest } from '../manifest.js'

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly title: string }[] }
}

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
  'release-checklist': ['Release', 'Change', 'change-checklist'],
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

  it('names rules and commands that exist, and of both all that there are', () => {
    const ids = RULES.map(({ id }) => id)
    const titles = (shownManifest() as Manifest).contributes.commands.map(({ title }) => title)
    const commands = rows('Kinds').flatMap(([, , , , said]) => said!.split(', '))
    assert.deepEqual(commands.filter(title => !titles.includes(title)), [])
    assert.deepEqual(ARTEFACTS.map(({ title }) => title).filter(title => !commands.includes(title)), [])
    for (const [kind, , , rules] of rows('Kinds'))
      for (const rule of rules!.replaceAll('\\', '').split(', ')) {
        const form = new RegExp(`^${rule.replace('*', '.+')}$`)
        assert.ok(ids.some(id => form.test(id)), `${kind}: ${rule}`)
      }
  })

  it('says of a kind and of a requirement the same', () => {
    const served = rows('Which template serves which requirement')
    for (const [kind, , , , , said] of rows('Kinds')) {
      const name = kind!.replaceAll('`', '')
      const other = served.filter(([, kinds]) => kinds!.split(', ').includes(name)).map(([requirement]) => requirement)
      assert.deepEqual(said!.split(' ').sort(), other.sort(), name)
    }
  })

  it('names templates that exist, and of each of them a section or a fact', () => {
    for (const [requirement, templates, section] of rows('Which template serves which requirement')) {
      const kinds = templates!.split(', ').filter(kind => !kind.startsWith('all'))
      for (const kind of kinds) {
        assert.ok((KINDS as readonly string[]).includes(kind), `${requirement}: ${kind}`)
        const second = TWO[kind]?.[2]
        const texts = [kind, ...(second ? [second] : [])].map(name => read(`templates/${name}.md`)).join('\n')
        const said = section!.replace(/ of `[\w-]+\.md`/g, '').split(/[;,:] /)
        assert.ok(said.some(words => words === 'the whole template' || headed(texts, words)), `${requirement}: ${kind}: ${section}`)
      }
    }
  })
})

/** A heading, or the label of a row in a table of facts. */
const headed = (text: string, words: string): boolean =>
  text.split('\n').some(line => line.replace(/^#+ |^\| /, '').split(' |')[0] === words)
