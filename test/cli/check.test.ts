/** `slipway check` from folders of files to output and exit code. */
import assert from 'node:assert/strict'
import { aDesk, CLEAN, PLAN, TWICE } from './desk.js'

describe('slipway check', () => {
  const at = aDesk()

  it('groups findings by file, with the line they mean', () => {
    const { code, out, err } = at.desk.put({ 'docs/plan.md': PLAN }).run('check')
    assert.equal(
      out,
      [
        'docs/plan.md  release-plan, draft',
        '  8:3    warning  The milestone "Dry run" has no date.  undated-milestone',
        '    8 │ | Dry run | | SRE Lead |',
        '      │   ^^^^^^^',
        '',
        '1 warning in 1 artefact',
        '',
      ].join('\n'),
    )
    assert.equal(err, '')
    assert.equal(code, 0)
  })

  it('fails from the threshold on', () => {
    at.desk.put({ 'plan.md': PLAN })
    const codes = ['error', 'warning', 'info', 'hint', 'off'].map(
      severity => at.desk.run(`check --max-severity ${severity}`).code,
    )
    assert.deepEqual(codes, [0, 1, 1, 1, 0])
    assert.equal(at.desk.run('check --rule undated-milestone=error').code, 1)
    assert.equal(at.desk.run('check --rule undated-milestone=off --max-severity hint').code, 0)
  })

  it('says that nothing was found', () => {
    const { code, out } = at.desk.put({ 'plan.md': CLEAN, 'README.md': '# Hello\n' }).run('check')
    assert.equal(out, 'no findings in 1 artefact (1 other Markdown file left in peace)\n')
    assert.equal(code, 0)
  })

  it('says that there was nothing to check', () => {
    const { code, out, err } = at.desk.put({ 'README.md': '# Hello\n' }).run('check')
    assert.deepEqual([code, out], [0, ''])
    assert.match(err, /No release artefact among 1 Markdown file: nothing was checked/)
    assert.deepEqual(at.desk.json('').artefacts, [])
    assert.match(at.desk.run('check --format json').err, /No release artefact/)
  })

  it('names what sounds like an artefact and is not checked', () => {
    at.desk.put({ 'RollbackPlan.md': '# Getting back\n', 'plan.md': CLEAN })
    assert.match(at.desk.run('check').out, /1 file sounds like an artefact and is not checked \(RollbackPlan\.md\)/)
  })

  it('--quiet leaves what fails, and nothing else', () => {
    at.desk.put({ 'plan.md': PLAN, 'twice.md': TWICE })
    const { out, err, code } = at.desk.run('check --quiet')
    assert.match(out, /^twice\.md.*\n.*invalid-front-matter/)
    assert.doesNotMatch(out, /undated-milestone|artefacts|--fix/)
    assert.deepEqual([err, code], ['', 1])
    assert.deepEqual(at.desk.run('check --quiet plan.md'), { out: '', err: '', code: 0 })
  })

  it('colours on a terminal only, and not against NO_COLOR', () => {
    at.desk.put({ 'plan.md': PLAN })
    assert.ok(at.desk.run('check', { terminal: true }).out.includes('\u001B[33mwarning'))
    assert.ok(!at.desk.run('check').out.includes('\u001B'))
    assert.ok(!at.desk.run('check', { terminal: true, environment: { NO_COLOR: '1' } }).out.includes('\u001B'))
    assert.ok(at.desk.run('check', { terminal: true, environment: { NO_COLOR: '' } }).out.includes('\u001B'))
  })

  it('lets no document steer the terminal', () => {
    const evil = PLAN.replace('Dry run', 'Dry \u001B]0;owned\u0007\u001B[2Jrun \u202Egnp')
    const { out } = at.desk.put({ 'plan.md': evil }).run('check')
    assert.match(out, /undated-milestone/)
    assert.doesNotMatch(out, /[\u001B\u0007\u202E]/)
  })

  it('reads explicit files whatever they are called and ignored by', () => {
    at.desk.put({ '.git/HEAD': '', '.gitignore': 'out/\n', 'out/plan.txt': PLAN, 'out/more/plan.md': PLAN })
    assert.deepEqual(at.desk.json('').artefacts, [])
    assert.equal(at.desk.json('out/plan.txt').artefacts[0].file, 'out/plan.txt')
    assert.equal(at.desk.json('out').artefacts[0].file, 'out/more/plan.md')
  })

  it('O-11 calls no link broken to a file that git ignores or that is too long to read', () => {
    const linked = `${PLAN}\n[a](notes.md) [b](../up.md) [c](long.md) [d](none.md)\n`
    const files = { '.git/HEAD': '', '.gitignore': 'notes.md\nup.md\n', 'r/notes.md': '', 'up.md': '', 'r/plan.md': linked, 'r/rtm.md': PLAN.replace('release-plan', 'rtm') } // prettier-ignore
    at.desk.put({ ...files, 'README.md': '', 'r/long.md': 'x'.repeat(2 * 1024 * 1024 + 1) })
    const broken = (line: string): string[] =>
      at.desk.json(line).findings.flatMap(({ rule, message }: Record<string, string>) => (rule === 'broken-link' ? [message] : [])) // prettier-ignore
    for (const line of ['', 'r', 'r/plan.md', '--cache kept', '--cache kept']) assert.deepEqual(broken(line), ['There is no document "none.md".'], line) // prettier-ignore
  })

  it('goes on after what cannot be read, and ends with 2', () => {
    at.desk.put({ 'plan.md': PLAN, 'long.md': 'x'.repeat(2 * 1024 * 1024 + 1) })
    const { out, err, code } = at.desk.run('check nowhere.md plan.md long.md')
    assert.match(out, /undated-milestone/)
    assert.match(
      err,
      /Not read: nowhere\.md: there is no such file or folder\.\nNot read: long\.md: it is larger than 2 MB\./,
    )
    assert.equal(code, 2)
  })

  it('takes empty, binary, CRLF, BOM and UTF-16 files as they come', () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)
    at.desk.put({
      'empty.md': '',
      'binary.md': bytes,
      'crlf.md': '\uFEFF' + PLAN.replaceAll('\n', '\r\n'),
      'cr.md': PLAN.replaceAll('\n', '\r'),
      'wide.md': Buffer.from('\uFEFF' + PLAN, 'utf16le'),
    })
    const { findings } = at.desk.json('')
    assert.deepEqual(
      findings.map(({ file, line, column }: Record<string, unknown>) => `${file}:${line}:${column}`),
      ['cr.md:8:3', 'crlf.md:8:3', 'wide.md:8:3'],
    )
  })

  it('reads a megabyte', () => {
    const rows = '| Dry run | 2026-11-19 | SRE Lead |\n'.repeat(29_000)
    const { artefacts } = at.desk.put({ 'plan.md': CLEAN + rows }).json('')
    assert.equal(artefacts[0].kind, 'release-plan')
    assert.ok(artefacts[0].words > 100_000)
  })

  it('finds in one file what it finds there in the whole folder', () => {
    at.desk.put({
      '.git/HEAD': '',
      'release/rtm.md':
        '---\nartefact: rtm\n---\n# RTM\n\n| Requirement ID | Requirement |\n|---|---|\n| REQ-001 | Opens |\n| REQ-002 | Closes |\n',
      'release/plans/plan.md': CLEAN + '\nCovers REQ-001 and REQ-003.\n',
    })
    const alone = at.desk.json('release/plans/plan.md').findings
    assert.deepEqual(alone, at.desk.json('').findings)
    assert.deepEqual(
      alone.map(({ rule, message }: Record<string, string>) => `${rule}: ${message}`),
      ['unresolved-reference: Nothing defines "REQ-003".'],
    )
  })

  it('repeats byte for byte', () => {
    at.desk.put({ 'b/plan.md': PLAN, 'a/plan.md': PLAN, 'c.md': TWICE })
    const once = at.desk.run('check --as-of 2026-11-01 --format json').out
    assert.equal(at.desk.run('check c.md b a --as-of 2026-11-01 --format json').out, once)
  })
})
