/** Holds that each requirement that a template serves is named by the title of a test about the templates. */
import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { titlesIn } from '../titles.js'

describe('requirements that a template serves', () => {
  it('each stand in the title of a test about the templates', () => {
    const page = readFileSync(new URL('../../docs/artefacts.md', import.meta.url), 'utf8')
    const served = [...page.matchAll(/^\| ([POCK]-\d\d) /gm)].map(([, id]) => id!)
    assert.equal(served.length, 54)
    const named = new Set([...titlesIn(['test/templates/*.test.ts']).values()].flat().flatMap(title => title.match(/\b[POCK]-\d\d\b/g) ?? []))
    assert.deepEqual(served.filter(id => !named.has(id)), [])
  })
})
