/** Missing sections as completions. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { completionsAt } from '../../server/src/analysis/features/completion.js'
import { NEEDED } from '../../server/src/analysis/model/sectionNames.js'
import { applyEdits } from '../../server/src/analysis/text/edit.js'
import { workspace } from './workspace.js'

const HEAD = '---\nartefact: deployment-runbook\n---\n'

const offers = (text: string) => {
  const { view, offset } = workspace({
    '/r/plan.md': text.includes('\r') ? HEAD.replaceAll('\n', '\r\n') + text : HEAD + text,
  })
  const found = completionsAt(view!, offset).offers.filter(({ kind }) => kind === 'section')
  return { view: view!, found, labels: found.map(({ label }) => label) }
}

describe('completion of sections', () => {
  it('offers what the kind needs and the document has not, in the order of the template', () => {
    assert.deepEqual(offers('# Runbook\n\n## Preconditions\n\n- none\n\n$0').labels, [
      'Deployment procedure',
      'Verification checks',
      'Rollback',
    ])
    assert.deepEqual(offers('# Runbook\r\n\r\n## Ver$0\r\n').labels.length, 4)
  })

  it('writes heading and blanks, at the level that was begun, in the line ends of the document', () => {
    const { view, found } = offers('# Runbook\r\n\r\n### $0\r\n')
    const rollback = found.find(({ label }) => label === 'Rollback')!
    assert.match(applyEdits(view.text, [rollback]), /\r\n\r\n### Rollback\r\n\r\n1\. \[rollback step\]\r\n\r\n$/)
  })

  it('completes a heading that is being typed alone: Enter behind it may be nothing but the end of a line', () => {
    const { view, found } = offers('# Runbook\n\n## Rol$0\n')
    const rollback = found.find(({ label }) => label === 'Rollback')!
    assert.ok(applyEdits(view.text, [rollback]).endsWith('\n\n## Rollback\n'))
    assert.match(offers('# Runbook\n\nRol$0\n').found.at(-1)!.text, /^## Rollback\n\n1\. /)
  })

  it('offers none within text, a table, the front matter', () => {
    for (const text of ['# Runbook\n\nSome words.\nmore$0\n', '# Runbook\n\n| a$0 |\n', '# Runbook\n\nWords$0 here\n'])
      assert.deepEqual(offers(text).labels, [], text)
  })
})

describe('sections that a kind needs', () => {
  it('are listed in the order of its template', () => {
    for (const [kind, needed] of Object.entries(NEEDED)) {
      const template = readFileSync(new URL(`../../templates/${kind}.md`, import.meta.url), 'utf8')
      const headings = [...template.matchAll(/^## (.+)$/gm)].map(match => match[1]!)
      const at = needed
        .map(({ heading }) => headings.findIndex(one => one.toLowerCase().includes(heading.toLowerCase())))
        .filter(index => index >= 0)
      assert.deepEqual(
        at,
        [...at].sort((a, b) => a - b),
        kind,
      )
      assert.ok(at.length > 0, kind)
    }
  })
})
