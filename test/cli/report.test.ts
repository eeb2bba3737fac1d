/** The reports in detail: the shape of the JSON, the excerpts of the other. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { Lines } from '../../server/src/analysis/text/lines.js'
import { excerpt } from '../../server/src/cli/report/excerpt.js'
import { aDesk, PLAN, TWICE } from './desk.js'

describe('JSON report', () => {
  const at = aDesk()

  it('has exactly the shape that is promised', () => {
    at.desk.put({ 'docs/plan.md': PLAN, 'README.md': '# Hello\n' })
    const report = at.desk.json('')
    const { fixes, fingerprint } = report.findings[0]
    assert.ok(fixes.length > 0)
    assert.match(fingerprint, /^[\w-]{22}$/)
    assert.deepEqual(report, {
      version: 1,
      artefacts: [{ file: 'docs/plan.md', kind: 'release-plan', status: 'draft', words: report.artefacts[0].words }],
      findings: [
        {
          file: 'docs/plan.md',
          rule: 'undated-milestone',
          severity: 'warning',
          line: 8,
          column: 3,
          endLine: 8,
          endColumn: 10,
          message: 'The milestone "Dry run" has no date.',
          fixes: fixes.map(({ title }: { title: string }) => ({ title, kind: 'suggested' })),
          fingerprint,
        },
      ],
      summary: {
        documents: 2,
        artefacts: 1,
        error: 0,
        warning: 1,
        info: 0,
        hint: 0,
        fixable: 0,
        fixed: 0,
        failed: false,
        threshold: 'error',
      },
    })
  })

  it('gives the lines one finding covers', () => {
    const undated = '# Release plan\n\n## Milestones\n\n| Milestone | Owner |\n|---|---|\n'
    at.desk.put({
      'ReleasePlan.md':
        undated + ['Code freeze', 'Dry run', 'Go-live'].map(name => `| ${name} | SRE Lead |\n`).join(''),
    })
    const { line, covers, message } = at.desk.json('').findings[0]
    assert.deepEqual([line, covers], [5, [7, 8, 9]], message)
    assert.match(at.desk.run('check').out, /\^+ lines 7–9$/m)
  })

  it('counts columns in UTF-16 units, and folders with /', () => {
    at.desk.put({ 'a b/ü/plan.md': PLAN.replace('Dry run', '🚀 Start') })
    const { file, column, endColumn } = at.desk.json('').findings[0]
    assert.deepEqual([file, endColumn - column], ['a b/ü/plan.md', '🚀 Start'.length])
  })

  it('sorts by file, place and rule', () => {
    at.desk.put({ 'b.md': PLAN, 'a.md': TWICE, 'a/z.md': PLAN })
    const files = at.desk.json('b.md a a.md').findings.map(({ file }: { file: string }) => file)
    assert.deepEqual(files, ['a.md', 'a/z.md', 'b.md'])
  })
})

describe('excerpts', () => {
  it('are the same whether the line is plain or holds letters that have to be measured', () => {
    const text = fc.array(fc.constantFrom('a', 'e', ' ', '|'), { maxLength: 60 }).map(signs => signs.join(''))
    const at = fc.nat({ max: 62 })
    fc.assert(
      fc.property(text, at, at, fc.integer({ min: 30, max: 50 }), (plain, from, length, room) => {
        const drawn = (line: string) =>
          excerpt(line, new Lines(line), { line: 0, character: from }, { line: 0, character: from + length }, room)
        const { line, carets } = drawn(plain.replaceAll('e', 'é'))
        assert.deepEqual(drawn(plain), { line: line.replaceAll('é', 'e'), carets })
        assert.ok(line.length <= room && carets.length <= room, `${line.length}`)
      }),
    )
  })

  const show = (line: string, meant: string, room = 80): readonly [string, string] => {
    const from = line.indexOf(meant)
    const { line: shown, carets } = excerpt(
      line,
      new Lines(line),
      { line: 0, character: from },
      { line: 0, character: from + meant.length },
      room,
    )
    return [shown, carets]
  }

  it('puts carets under what is meant', () => {
    assert.deepEqual(show('one two three', 'two'), ['one two three', '    ^^^'])
  })

  it('gives wide characters two columns, and marks on letters none', () => {
    assert.deepEqual(show('発生 risk', 'risk'), ['発生 risk', '     ^^^^'])
    assert.deepEqual(show('🚀 発生', '発生'), ['🚀 発生', '   ^^^^'])
    assert.deepEqual(show('👩‍👩‍👧 risk', 'risk'), ['👩‍👩‍👧 risk', '   ^^^^'])
    assert.deepEqual(show('e\u0301t risk', 'risk'), ['e\u0301t risk', '   ^^^^'])
  })

  it('lets a tab go to its stop', () => {
    assert.deepEqual(show('a\tb risk', 'risk'), ['a   b risk', '      ^^^^'])
  })

  it('cuts a long line around what is meant', () => {
    const [line, carets] = show('x '.repeat(500) + 'risk' + ' y'.repeat(500), 'risk', 60)
    assert.equal(line.indexOf('risk'), carets.indexOf('^'))
    assert.ok(line.length <= 61 && line.startsWith('…') && line.endsWith('…'), line)
    assert.equal(carets.trim(), '^^^^')
  })

  it('marks a place between characters, and the end of a line', () => {
    assert.deepEqual(excerpt('ab', new Lines('ab'), { line: 0, character: 2 }, { line: 0, character: 2 }, 80), {
      line: 'ab',
      carets: '  ^',
    })
  })

  it('goes to the end of the line where what is meant goes on after it', () => {
    const text = 'ab cd\nef'
    assert.equal(
      excerpt(text, new Lines(text), { line: 0, character: 3 }, { line: 1, character: 1 }, 80).carets,
      '   ^^',
    )
  })
})
