/** Holds that bullets on the next line below a numbered item are that item's details. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { doc, partsIn } from './reading.js'

describe('bullets right below a numbered item', () => {
  it('P-05 C-03 say what belongs to it, though they are not indented', () => {
    const text = doc`
      ## Approval gates

      1. Security gate
      - Evidence: reports/scan.md
      - Status: ready

      2. Data gate
      - Evidence: reports/data.md
    `
    assert.deepEqual(partsIn(text, { only: 'gate' }), [
      'gate "Security gate" evidence=reports/scan.md status=ready',
      'gate "Data gate" evidence=reports/data.md',
    ])
  })

  it('are a list of their own behind a blank line, below other bullets, or with boxes to tick', () => {
    for (const text of [
      '## Approval gates\n\n1. Security gate\n\n- Data gate\n',
      '## Approval gates\n\n* Security gate\n- Data gate\n',
    ])
      assert.equal(partsIn(text, { only: 'gate' }).length, 2, text)
    const boxes = '## Tasks\n\n1. Before\n- [ ] Back up\n'
    assert.deepEqual(partsIn(boxes), ['checklistItem "Back up"'])
  })
})
