/** What is said about wrong words on the command line, and what the words that ask for help show. */
import assert from 'node:assert/strict'
import { RULES } from '../../server/src/analysis/rules/index.js'
import { readArguments } from '../../server/src/cli/arguments.js'
import { run } from '../../server/src/cli/run.js'
import { aDesk, PLAN } from './desk.js'

describe('arguments', () => {
  const at = aDesk()

  const wrong: readonly (readonly [line: string, said: RegExp])[] = [
    ['', /No command.*slipway --help/],
    ['chek', /`chek` is no command\. Did you mean `check`\?/],
    ['plan.md', /`plan\.md` is no command\. Did you mean `slipway check plan\.md`\?/],
    ['check --formt json', /`--formt` is no option\. Did you mean `--format`\?/],
    ['check -x', /`-x` is no option/],
    ['check --__proto__', /is no option/],
    ['check --format jsn', /`jsn`.*Did you mean `json`\?/],
    ['check --format', /`--format` lacks its value.*--format FORMAT\[=FILE\]/],
    ['check --config --quiet', /`--config` lacks its value/],
    ['check --quiet=yes', /`--quiet` takes no value/],
    ['check --format json --format human', /json and human cannot both go to one place.*--format human=FILE/],
    ['check --max-severity fatal', /`fatal`.*off, hint, info, warning or error/],
    ['check --as-of tomorrow', /`tomorrow` is no day.*YYYY-MM-DD/],
    ['check --as-of 2026-02-30', /`2026-02-30` is no day/],
    ['check --rule undated-milestone', /names no severity.*undated-milestone=warning/],
    ['check --rule undated-mileston=off', /Did you mean `undated-milestone`\?/],
    ['check --rule undated-milestone=eror', /Did you mean `error`\?/],
    ['--explain nonsense', /no rule `nonsense`.*--list-rules/],
    ['init a b', /takes one folder/],
    ['why', /takes one path/],
    ['config a b', /takes one path/],
    ['lsp docs', /takes no path.*slipway lsp --stdio/],
    ['lsp --socket=9', /`--socket` is no option/],
    ['lsp --format json', /`--format` is no option of `slipway lsp`/],
    ['check --stdio', /It belongs to `lsp`/],
    ['why a.md b.md', /takes one path/],
    ['check --format sarif=', /names no file.*--format sarif=FILE/],
    ['check --format sarif=a --format json=a', /a is given twice.*One file holds one report/],
    ['check --format json=a --output b', /every format has a file already/],
    ['check --output', /`--output` lacks its value/],
    ['verdict --format human --format json', /`--format` is given twice/],
    ['config --format human --format json', /`--format` is given twice/],
    ['verdict --fix', /`--fix` is no option of `slipway verdict`\. It belongs to `check`\./],
    ['init --as-of 2026-11-20', /It belongs to `check`, `verdict`, `report` and `mcp`/],
    ['merge', /takes JSON reports/],
    ['check --update-baseline', /`--update-baseline` names no baseline.*--baseline FILE/],
    ['check --accept-new', /`--accept-new` names no baseline/],
    ['check --baseline b --accept-new', /changes nothing without `--update-baseline`/],
    ['check --shard 0/3', /`0\/3` is no part of a whole.*2\/3/],
    ['check --shard 4/3', /is no part of a whole/],
    ['check --shard 1', /is no part of a whole/],
    ['check --shard 1/99999', /is no part of a whole/],
    ['check --watch --fix', /`--watch` and `--fix` do not go together/],
    ['check --shard 1/2 --baseline b --update-baseline', /do not go together/],
    ['check --changed-since=--output=x', /is no commit.*origin\/main/],
    ['check --changed-since -x', /`--changed-since` lacks its value/],
    ['check --output plan.md', /plan\.md is read by this run: no report is written over it/],
    ['check --baseline b.jsonl', /cannot be read: there is no such file.*--update-baseline/],
  ]
  for (const [line, said] of wrong) {
    it(`"slipway ${line}" could not run, and says what to write`, () => {
      const { code, out, err } = at.desk.put({ 'plan.md': PLAN }).run(line)
      assert.equal(code, 2)
      assert.equal(out, '')
      assert.match(err, said)
    })
  }

  it('reads the severities of several rules', () => {
    const request = readArguments([
      'check',
      '--rule',
      'undated-milestone=off',
      '--rule=unfilled-placeholder=error',
      'a',
    ])
    assert.deepEqual(request.command === 'check' && [request.severities, request.paths], [
      { 'undated-milestone': 'off', 'unfilled-placeholder': 'error' },
      ['a'],
    ])
  })

  it('takes what follows -- for paths', () => {
    const request = readArguments(['check', '--', '--fix.md'])
    assert.deepEqual(request.command === 'check' && [request.paths, request.fix], [['--fix.md'], false])
  })

  it('--help names every option, --version the version', () => {
    const { code, out } = at.desk.run('--help')
    assert.equal(code, 0)
    for (const option of ['--format', '--fix', '--as-of', '--config', '--rule', '--max-severity', '--quiet'])
      assert.ok(out.includes(option), option)
    assert.equal(at.desk.run('--version').out, '9.9.9\n')
  })

  it('lsp opens the server, and tells a person at a terminal what it waits for', () => {
    assert.deepEqual(at.desk.run('lsp --stdio'), { code: 0, out: 'served', err: '' })
    const { out, err } = at.desk.run('lsp', { terminal: true })
    assert.equal(out, 'served')
    assert.match(err, /waiting for an editor.*slipway check/)
  })

  it('--list-rules has a line for every rule with its severities', () => {
    const { code, out } = at.desk.run('check --list-rules')
    assert.equal(code, 0)
    const lines = out.trimEnd().split('\n').slice(1)
    assert.deepEqual(
      lines.map(line => line.split(/ {2,}/)[0]),
      RULES.map(rule => rule.id),
    )
    assert.match(out, /^undated-milestone +warning +warning +error +suggested +Every milestone has a date\.$/m)
  })

  it('says so where it breaks down itself, which is no finding', () => {
    let err = ''
    const silent = { write: (text: string) => void (err += text), isTerminal: false, columns: undefined }
    const broken = (): never => {
      throw new Error('the disk is on fire')
    }
    const io = {
      cwd: '/',
      environment: {},
      in: { isTerminal: false },
      out: silent,
      err: silent,
      today: broken,
      now: broken,
      version: broken,
      engine: broken,
      page: broken,
      serve: broken,
    }
    assert.equal(run(['--explain', 'undated-milestone'], io), 2)
    assert.match(err, /broke down, please report it: Error: the disk is on fire/)
  })

  it('--explain shows the page without what makes it a test', () => {
    const { code, out } = at.desk.run('--explain undated-milestone')
    assert.equal(code, 0)
    assert.match(out, /^# undated-milestone\n\nEvery milestone has a date\./)
    assert.match(out, /^Found \(on 2026-11-02\):\n\n```md\n/m)
    assert.doesNotMatch(out, /^```md \w/m)
  })
})
