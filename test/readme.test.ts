/** Holds that the README lists every rule once, each with its page. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { RULES } from '../server/src/analysis/rules/index.js'

describe('README', () => {
  const readme = readFileSync('README.md', 'utf8')

  it('lists every rule of the catalogue, and no other', () => {
    const listed = [...readme.matchAll(/\[([a-z-]+)\]\(server\/src\/analysis\/rules\/\1\.md\)/g)].map(
      match => match[1]!,
    )
    assert.deepEqual(listed.toSorted(), RULES.map(rule => rule.id).toSorted())
  })

  it('links to files and pictures that are there', () => {
    const targets = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(match => match[1]!)
    assert.ok(targets.length > 10)
    assert.deepEqual(
      targets.filter(target => !existsSync(target)),
      [],
    )
  })
})
