/** What a document says of itself as a whole: title, status, release, zone, go-live, sections, and whether it is a template. */
import assert from 'node:assert/strict'
import { buildArtefact } from '../../server/src/analysis/model/build.js'
import { ModelCache } from '../../server/src/analysis/model/modelCache.js'
import { editDocument, parseDocument, SyntaxCache } from '../../server/src/analysis/syntax/document.js'
import { doc, read } from './reading.js'

describe('artefact', () => {
  it('is called after its first heading, else its front matter, else its file', () => {
    assert.equal(read('---\ntitle: One\n---\n# Two *and* `three`\n').title, 'Two and three')
    assert.equal(read('---\ntitle: One\n---\nText\n').title, 'One')
    assert.equal(read('Text\n', { path: '/docs/plan.md' }).title, 'plan.md')
  })

  it('takes release and time zone from its front matter, the zone else from the configuration', () => {
    const matter = '---\nrelease: Harbourlight 4.2\nversion: 4.2.0\ntimezone: Europe/Oslo\n---\n'
    const { release, timezone } = read(matter, { timezone: 'UTC' })
    assert.deepEqual([release, timezone], ['Harbourlight 4.2', 'Europe/Oslo'])
    assert.deepEqual([read('---\nversion: 4.2.0\n---\n').release, read('').timezone], ['4.2.0', undefined])
    assert.equal(read('', { timezone: 'UTC' }).timezone, 'UTC')
    assert.equal(read('| Time zone | Offset |\n|---|---|\n| BST | +01:00 |\n').timezone, undefined)
  })

  describe('status', () => {
    for (const [text, status] of [
      ['---\nstatus: in review\n---\n', 'in-review'],
      ['---\nStatus: Approved\n---\n', 'approved'],
      ['# Plan\n\n**Status:** ✅ Final\n', 'approved'],
      ['# Plan\n\n- Document status: work in progress\n', 'draft'],
      ['# Plan\n\n| Status | Executed |\n|---|---|\n| Version | 1 |\n', 'executed'],
      ['# Plan\n\n| Field | Value |\n|---|---|\n| Status | Under review |\n', 'in-review'],
      ['# Plan\n\nStatut : approuvé\n', 'approved'],
      ['# План\n\nСтатус: на согласовании\n', 'in-review'],
      ['# Plan\n\nStatus: nobody knows\n', 'draft'],
      ['# Plan\n', 'draft'],
      ['# Plan\n\n## A\n\n## B\n\nStatus: Approved\n', 'draft'],
    ] as const)
      it(`${JSON.stringify(text)} is ${status}`, () => assert.equal(read(text).status, status))
  })

  describe('go-live, on which relative dates hang', () => {
    for (const [where, text] of Object.entries({
      'in the front matter': '---\nrelease-date: 2026-03-01\n---\n',
      'behind a label': '# Plan\n\n- **Go-live:** 1 March 2026, 22:00\n',
      'in a table of values': '# Plan\n\n| Field | Value |\n|---|---|\n| Target release date | 2026-03-01 |\n',
      'in the head of one': '# Plan\n\n| Go-live | 2026-03-01 |\n|---|---|\n| Version | 1 |\n',
      'labelled a section later': '# Plan\n\n## Scope\n\n## Dates\n\n- Mise en production: 01.03.2026\n',
      'as a milestone': '# Plan\n\n## S\n\n## T\n\n## Timeline\n\n- Dry run: 2026-02-01\n- Release day: 2026-03-01\n',
    }))
      it(`stands ${where}`, () => assert.equal(read(text).anchor, '2026-03-01'))

    it('is the day of the document itself only for want of another', () => {
      const matter = '---\ndate: 2026-02-10\n---\n# Plan\n\n'
      assert.equal(read(matter).anchor, '2026-02-10')
      for (const text of [
        '---\ndate: 2026-02-10\ntarget-date: 2026-03-01\n---\n',
        '---\ndate: 2026-02-10\ngoLive: 2026-03-01\n---\n',
        matter + 'Go-live: 2026-03-01\n',
        matter + '| Milestone | Date |\n|---|---|\n| Freeze | 2026-02-20 |\n| Deployment | 2026-03-01 |\n',
        matter + '| Milestone | Date |\n|---|---|\n| T-0 | 2026-03-01 |\n',
      ])
        assert.equal(read(text).anchor, '2026-03-01', text)
    })

    it('is the go-live, not what is done about it', () => {
      const rows = (...names: string[]) =>
        `# Plan\n\n| Milestone | Date |\n|---|---|\n${names.map((name, index) => `| ${name} | 2026-03-0${index + 1} |\n`).join('')}`
      for (const [day, ...names] of [
        ['2026-03-02', 'Go-live rehearsal', 'Go-live', 'Post-launch review'],
        ['2026-03-02', 'Deployment', 'Go-live'],
        ['2026-03-02', 'Release branch cut', 'Deploy to production'],
        ['2026-03-02', 'Deploy to staging', 'Deployment', 'Release notes'],
      ] as const)
        assert.equal(read(rows(...names)).anchor, day, names.join())
      assert.equal(read(rows('Release 1', 'Release 2')).anchor, undefined)
    })

    it('is not guessed', () => {
      for (const text of [
        '# Plan\n\nRelease: soon\n',
        '---\ndate: TBD\n---\n',
        '## Timeline\n\n- Go-live: March 2026\n',
      ])
        assert.equal(read(text).anchor, undefined, text)
    })
  })

  describe('a template for others to fill', () => {
    const waiting = '# Plan\n\n[Name]\n\nDate: [Date]\n\nOwner: TBD\n\nVersion: [version]\n\nPlace: ____\n'
    it('says so, or stands in a folder that does', () => {
      assert.ok(read('---\ntemplate: true\n---\n').template)
      assert.ok(read('# Plan\n', { path: '/docs/templates/plan.md' }).template)
      assert.ok(!read('---\ntemplate: false\n---\n', { path: '/docs/contemplates.md' }).template)
    })

    it('is one when more than a third of its lines wait, however lines end', () => {
      for (const eol of ['\n', '\r\n', '\r']) {
        assert.ok(read(waiting.replaceAll('\n', eol)).template, JSON.stringify(eol))
        assert.ok(!read((waiting + 'One line of text\n'.repeat(20)).replaceAll('\n', eol)).template)
      }
    })

    it('is none because of a few', () => assert.ok(!read('# Plan\n\nDate: TBD\n\nOwner: TBD\n').template))
  })

  it('has sections that reach to the next heading of the same or a higher level', () => {
    const text = doc`
      Before

      # One

      ## Two

      text

      #### Deep

      ## *Three*

      Four
      ====
    `
    const { sections } = read(text)
    assert.deepEqual(
      sections.map(({ heading, depth, range, headingRange }) => [
        depth,
        heading,
        text.slice(...headingRange),
        text
          .slice(...range)
          .split('\n')
          .filter(Boolean).length,
      ]),
      [
        [1, 'One', 'One', 5],
        [2, 'Two', 'Two', 3],
        [4, 'Deep', 'Deep', 1],
        [2, 'Three', '*Three*', 1],
        [1, 'Four', 'Four', 2],
      ],
    )
  })

  it('O-19 counts the words of its body, not of code, comments, front matter', () => {
    const text =
      '---\ntitle: not counted\n---\n# One two\n\n- three **four**\n\n| five | 6 |\n|---|---|\n\n```\ncode\n```\n<!-- no -->\n> don’t-split\n'
    assert.equal(read(text).words, 7)
  })

  it('U-01 recognises again only the slice that an edit touched', () => {
    const text = '# Plan\n\n## One\n\n- [ ] a\n\n## Two\n\n- [ ] b\n'
    const [cache, work] = [new SyntaxCache(), { slicesParsed: 0, piecesParsed: 0, charactersParsed: 0 }]
    const models = new ModelCache()
    const settings = { timezone: undefined, owners: new Set<string>() }
    const before = parseDocument(text, cache, work)
    const first = buildArtefact('/p.md', 'release-plan', before, settings, models)
    const recognised = models.slicesRecognised
    const at = text.indexOf('a\n')
    const after = editDocument(before, [{ range: [at, at + 1], text: 'changed' }], cache, work)
    const second = buildArtefact('/p.md', 'release-plan', after, settings, models)
    assert.equal(models.slicesRecognised, recognised + 1)
    assert.equal(second.slices[2]!.model, first.slices[2]!.model)
    assert.notEqual(second.slices[1]!.model, first.slices[1]!.model)
  })

  it('what a heading says once is part of a slice’s surroundings: change it, and those below are read again', () => {
    const owners = (heading: string) =>
      read(`## ${heading}\n\n### Desk\n\n- [ ] Train\n`).slices[1]!.model.parts[0]!.fields.owner?.text
    assert.deepEqual([owners('Before (Support lead)'), owners('Before')], ['Support lead', undefined])
  })
})
