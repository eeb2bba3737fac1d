/** `slipway report`: what is written, and to whom. */
import assert from 'node:assert/strict'
import { artefact, READY } from '../verdict/release.js'
import { aDesk } from './desk.js'

describe('slipway report', () => {
  const at = aDesk()

  it('writes one HTML file with the outcome, whose links are paths with lines', () => {
    const { code, out, err } = at.desk.put({ ...READY, 'GoNoGo.md': READY['GoNoGo.md']!.replace('Decision: Go', 'Decision: No-go') }).run('report') // prettier-ignore
    assert.equal(code, 0)
    assert.equal(err, '')
    assert.match(out, /^<!doctype html>\n<html lang="en">/)
    assert.match(out, /<p class="outcome no-go">NO-GO<\/p>/)
    assert.match(out, /<a href="GoNoGo\.md#L18" title="GoNoGo\.md:18">GoNoGo\.md:18<\/a>/)
    assert.ok(!/<script|https?:\/\/(?!e\.example)/.test(out))
  })

  it('writes Markdown', () => {
    const { code, out } = at.desk.put(READY).run('report --format markdown')
    assert.equal(code, 0)
    assert.match(out, /^# Kestrel 2: GO\n\nas of 2026-11-02, go-live 2026-11-20, 2 documents\./)
  })

  it('is the same for the same day', () => {
    at.desk.put(READY)
    assert.equal(at.desk.run('report --as-of 2026-11-03').out, at.desk.run('report --as-of 2026-11-03').out)
    assert.notEqual(at.desk.run('report --as-of 2026-11-03').out, at.desk.run('report').out)
  })

  it('O-07 writes the release notes for an audience, and says what is for nobody by name', () => {
    const notes = artefact('release-notes', '# Notes\n\n## For customers\n\nFaster.\n\n## Known issues\n\nSlow maps.')
    at.desk.put({ ...READY, 'ReleaseNotes.md': notes })
    const customers = at.desk.run('report --audience customers')
    assert.deepEqual([customers.code, customers.out], [0, '# Notes\n\n## For customers\n\nFaster.\n'])
    assert.match(customers.err, /^Left out, as it names nobody: "Known issues" \(ReleaseNotes\.md:14\)\. Name readers in/)
    assert.match(at.desk.run('report --audience customers --format html').out, /^<!doctype html>.*<h2>For customers<\/h2><p>Faster\.<\/p>/s)
    const nobody = at.desk.run('report --audience unaddressed')
    assert.deepEqual([nobody.code, nobody.out, nobody.err], [0, '# Notes\n\n## Known issues\n\nSlow maps.\n', ''])
    const support = at.desk.run('report --audience support')
    assert.deepEqual([support.code, support.out], [2, ''])
    assert.match(support.err, /^Nothing in these release notes is for internal support\.\n/)
    assert.match(at.desk.run('report --audience custmers').err, /Did you mean `customers`\? It takes customers, support, leadership, internal or unaddressed\./)
    assert.match(at.desk.run('report --audience support --format risks').err, /It takes markdown or html\./)
    assert.match(at.desk.put(READY).run('report --audience customers GoNoGo.md').err, /Left out|Nothing|No release notes/)
  }) // prettier-ignore

  it('P-12 writes of the matrix only the holes', () => {
    const matrix = '# Matrix\n\n| Requirement ID | Requirement | Verification | Rollback control |\n|---|---|---|---|\n| REQ-1 | Fast | TC-1 | Flag |\n| REQ-2 | Safe | TC-2 | |'
    at.desk.put({ ...READY, 'RTM.md': artefact('rtm', matrix) })
    const rows = at.desk.run('report --format requirements --holes').out.split('\r\n')
    assert.deepEqual(rows.slice(1).map(row => row.split(',')[1]), ['REQ-2', undefined])
    const page = at.desk.run('report --holes').out
    assert.match(page, /<caption>1 hole in 2 requirements<\/caption>/)
    assert.ok(page.includes('>REQ-2<') && !page.includes('>REQ-1<') && !page.includes('<input'), page)
    const none = at.desk.put({ 'RTM.md': artefact('rtm', matrix.replace('TC-2 | |', 'TC-2 | Flag |')) })
    assert.match(none.run('report --holes').out, /<p>No hole in 2 requirements\.<\/p>/)
    assert.match(none.run('report --holes --format markdown').out, /\| Holes in the matrix \| none \|/)
    for (const bad of ['--format risks', '--format calendar', '--audience support'])
      assert.match(at.desk.run(`report --holes ${bad}`).err, /`--holes` goes with `--format html`, `markdown` or `requirements`\./)
  }) // prettier-ignore

  it('says what is wrong', () => {
    const empty = at.desk.put({ 'README.md': '# Hello\n' }).run('report')
    assert.equal(empty.code, 2)
    assert.equal(empty.out, '')
    assert.match(empty.err, /^No release artefact is among these files/)
    assert.match(
      at.desk.run('report --format pdf').err,
      /`pdf` is none of its values\. It takes html, markdown, requirements, risks or calendar\./,
    )
  })
})
