/** Names of people and roles in what somebody wrote into an owner's place. */
import assert from 'node:assert/strict'
import { namesIn } from '../../server/src/analysis/model/named.js'

describe('names in an owner’s place', () => {
  const cases: readonly (readonly [written: string, ...names: readonly string[]])[] = [
    ['SRE lead', 'SRE lead'],
    ['**SRE lead**, QA lead (deputy: Ben)', 'SRE lead', 'QA lead'],
    ['Ana and Ben', 'Ana', 'Ben'],
    ['QA lead (Wei Chen)', 'QA lead', 'Wei Chen'],
    ['**Wei Chen (QA lead)**, Ann Lee (primary)', 'Wei Chen', 'QA lead', 'Ann Lee'],
    ['Ana Pérez<br>QA lead<BR/>SRE lead', 'Ana Pérez', 'QA lead', 'SRE lead'],
    ['Ana & Ben; `Eva`', 'Ana', 'Ben', 'Eva'],
    ['Ana oder Ben', 'Ana oder Ben'],
    ['Ana und Ben', 'Ana', 'Ben'],
    ['Dev/QA', 'Dev', 'QA'],
    ['@harbour/release', '@harbour/release'],
    ['担当A、担当B', '担当A', '担当B'],
    ['none'],
    ['–'],
    [''],
    ['42'],
    ['x'.repeat(61)],
    ['y'.repeat(400)],
  ]
  for (const [written, ...names] of cases)
    it(`${JSON.stringify(written.slice(0, 40))} names ${names.join(' and ') || 'nobody'}`, () => {
      const spots = namesIn(written, 100)
      assert.deepEqual(
        spots.map(({ text }) => text),
        names,
      )
      for (const { text, range } of spots) assert.equal(written.slice(range[0] - 100, range[1] - 100), text)
    })
})
