/** `--changed-since`: findings on changed lines, in real repositories. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { changedLines } from '../../server/src/cli/diff.js'
import { aDesk, PLAN, TWICE, type Desk } from './desk.js'

const CALM = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }

function git(desk: Desk, ...argv: string[]): string {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@b.c', '-c', 'commit.gpgsign=false']
  return execFileSync('git', [...who, ...argv], {
    cwd: desk.folder,
    encoding: 'utf8',
    env: { ...process.env, ...CALM },
  })
}

function commit(desk: Desk): void {
  git(desk, 'add', '-A')
  git(desk, 'commit', '-q', '-m', 'x')
}

const row = (name: string): string => `| ${name} | | SRE Lead |\n`

describe('slipway check --changed-since', () => {
  const at = aDesk()
  beforeEach(() => void git(at.desk, 'init', '-q', '-b', 'main'))

  const found = (line = 'check --changed-since main'): string[] => {
    const { out, err } = at.desk.run(`${line} --format json`)
    assert.notEqual(out, '', err)
    return JSON.parse(out).findings.map(({ file, line: at }: Record<string, string>) => `${file}:${at}`)
  }

  it('leaves the findings on lines that changed, committed or not, and all of a new file', () => {
    at.desk.put({ 'plan.md': PLAN, 'docs/my "plans"/é plan.md': PLAN, 'old.md': TWICE })
    commit(at.desk)
    assert.deepEqual(found(), [])
    assert.match(at.desk.run('check --changed-since main').out, /3 findings on lines unchanged since main left out\.\n/)
    git(at.desk, 'checkout', '-q', '-b', 'topic')
    at.desk.put({ 'docs/my "plans"/é plan.md': PLAN.replace(row('Dry run'), row('Dry run') + row('Smoke test')) })
    commit(at.desk)
    at.desk.put({ 'plan.md': PLAN.replace('Dry run', 'Rehearsal'), 'new.md': TWICE })
    assert.deepEqual(found(), ['docs/my "plans"/é plan.md:9', 'new.md:5', 'plan.md:8'])
    assert.deepEqual(JSON.parse(at.desk.run('check --changed-since main --format json').out).changed, {
      since: 'main',
      elsewhere: 2,
    })
  })

  it('counts from where the branch left, not from what others did since', () => {
    at.desk.put({ 'plan.md': PLAN })
    commit(at.desk)
    git(at.desk, 'branch', 'topic')
    at.desk.put({ 'plan.md': PLAN.replace('Dry run', 'Rehearsal') })
    commit(at.desk)
    git(at.desk, 'checkout', '-q', 'topic')
    assert.deepEqual(found(), [])
  })

  it('narrows a finding about many rows to those that changed', () => {
    const table = (names: string[]) => PLAN.replace(row('Dry run'), names.map(row).join(''))
    at.desk.put({ 'plan.md': table(['Dry run', 'Freeze', 'Sign-off']) })
    commit(at.desk)
    assert.deepEqual(found(), [])
    at.desk.put({ 'plan.md': table(['Dry run', 'Freeze', 'Sign-off', 'Smoke test']) })
    const { findings } = JSON.parse(at.desk.run('check --changed-since HEAD --format json').out)
    assert.deepEqual(
      findings.map(({ covers }: { covers: number[] }) => covers),
      [[11]],
    )
  })

  it('knows a moved file, and reads each line end as the engine does', () => {
    at.desk.put({ 'plan.md': PLAN.replaceAll('\n', '\r\n'), 'cr.md': PLAN.replaceAll('\n', '\r') })
    commit(at.desk)
    mkdirSync(at.desk.at('docs'))
    renameSync(at.desk.at('plan.md'), at.desk.at('docs/plan.md'))
    at.desk.put({ 'cr.md': PLAN.replaceAll('\n', '\r').replace('Dry run', 'Rehearsal') })
    git(at.desk, 'add', '-A')
    assert.deepEqual(found('check --changed-since HEAD'), ['cr.md:8'])
  })

  it('goes by what git has, whatever the user has set', () => {
    at.desk.put({ 'plan.md': PLAN, '.gitattributes': '*.md diff=up\n' })
    commit(at.desk)
    for (const [key, value] of [
      ['diff.noprefix', 'true'],
      ['diff.external', 'touch ran'],
      ['diff.up.textconv', 'touch ran; cat'],
      ['core.fsmonitor', 'touch ran'],
      ['color.diff', 'always'],
      ['diff.context', '9'],
      ['diff.relative', 'true'],
    ])
      git(at.desk, 'config', key!, value!)
    at.desk.put({ 'plan.md': PLAN.replace(row('Dry run'), row('Freeze') + row('Dry run')) })
    assert.deepEqual(found(), ['plan.md:8'])
    assert.throws(() => at.desk.read('ran'), /ENOENT/)
  })

  it('goes with a baseline: what is known stays out on changed lines, too', () => {
    at.desk.put({ 'plan.md': PLAN })
    commit(at.desk)
    at.desk.run('check plan.md --baseline b.jsonl --update-baseline')
    at.desk.put({ 'plan.md': PLAN.replace(row('Dry run'), '| Dry run | | QA Lead |\n' + row('Freeze')) })
    assert.deepEqual(found(), ['plan.md:8', 'plan.md:9'])
    assert.deepEqual(found('check --changed-since main --baseline b.jsonl'), ['plan.md:9'])
  })

  const refused: readonly (readonly [title: string, ref: string, said: RegExp])[] = [
    ['an unknown name', 'nope', /git knows no commit `nope`\. Name a commit, a tag or a branch/],
    ['an option', '--output=x', /`--output=x` is no commit/],
    ['a file of the tree', 'HEAD:plan.md', /git knows no commit/],
    ['a range', 'main..HEAD', /git knows no commit/],
    ['nothing but a blank', ' ', /git knows no commit/],
  ]
  for (const [title, ref, said] of refused)
    it(`refuses ${title}`, () => {
      at.desk.put({ 'plan.md': PLAN })
      commit(at.desk)
      const { code, out, err } = at.desk.run(['check', `--changed-since=${ref}`])
      assert.deepEqual([code, out], [2, ''])
      assert.match(err, said)
      assert.doesNotMatch(err, /\n./)
    })

  it('says that a branch without a common past has none', () => {
    at.desk.put({ 'plan.md': PLAN })
    commit(at.desk)
    git(at.desk, 'checkout', '-q', '--orphan', 'other')
    at.desk.put({ 'plan.md': TWICE })
    commit(at.desk)
    const { code, err } = at.desk.run('check --changed-since main')
    assert.equal(code, 2)
    assert.match(err, /no common past of `main` and this branch\. A shallow clone lacks it: .*fetch-depth: 0/)
  })

  it('follows links to what git has, from inside and outside', () => {
    at.desk.put({ 'repo/docs/plan.md': PLAN, 'repo/docs/other.md': PLAN })
    git(at.desk, 'init', '-q', '-b', 'main', 'repo')
    git(at.desk, '-C', 'repo', 'add', '-A')
    git(at.desk, '-C', 'repo', 'commit', '-q', '-m', 'x')
    at.desk.put({ 'repo/docs/plan.md': PLAN.replace(row('Dry run'), row('Dry run') + row('Smoke test')) })
    symlinkSync(at.desk.at('repo/docs'), at.desk.at('repo/linked'))
    symlinkSync(at.desk.at('repo/docs'), at.desk.at('outside'))
    symlinkSync('plan.md', at.desk.at('repo/docs/link.md'))
    const since = '--changed-since main'
    assert.deepEqual(found(`check repo/linked ${since}`), ['repo/linked/link.md:9', 'repo/linked/plan.md:9'])
    assert.deepEqual(found(`check outside ${since}`), ['outside/link.md:9', 'outside/plan.md:9'])
    // What lies outside of every repository, and is linked from within, git knows nothing about.
    at.desk.put({ 'far/plan.md': PLAN })
    symlinkSync(at.desk.at('far/plan.md'), at.desk.at('repo/docs/far.md'))
    git(at.desk, '-C', 'repo', 'add', '-A')
    git(at.desk, '-C', 'repo', 'commit', '-q', '-m', 'y')
    rmSync(at.desk.at('.git'), { recursive: true })
    assert.deepEqual(found(`check repo/docs/far.md ${since}`), ['repo/docs/far.md:8'])
  })

  it('says that a shallow clone lacks a commit', () => {
    at.desk.put({ 'plan.md': PLAN })
    commit(at.desk)
    at.desk.put({ 'plan.md': TWICE })
    commit(at.desk)
    git(at.desk, 'clone', '-q', '--depth', '1', `file://${at.desk.folder}`, 'shallow')
    const { code, err } = at.desk.run('check . --changed-since HEAD~1', { in: 'shallow' })
    assert.equal(code, 2)
    assert.match(err, /git knows no commit `HEAD~1`\. A shallow clone lacks it: .*GIT_DEPTH: 0/)
  })

  it('says why git does not read a repository, in its words', () => {
    at.desk.put({ 'plan.md': PLAN })
    commit(at.desk)
    at.desk.put({ '.git/HEAD': 'no head at all' })
    const { code, err } = at.desk.run('check --changed-since main')
    assert.equal(code, 2)
    assert.match(err, /git does not read \/.*: not a git repository .*safe\.directory \/.* allows it\./)
  })

  it('says that a document is in no repository', () => {
    at.desk.empty()
    at.desk.put({ 'plan.md': PLAN })
    const { code, err } = at.desk.run('check --changed-since main')
    assert.equal(code, 2)
    assert.match(err, /^slipway: plan\.md is in no git repository: nothing says what changed in it\. Leave out/)
  })

  it('says that there is no git', () => {
    at.desk.put({ 'plan.md': PLAN })
    commit(at.desk)
    const path = process.env['PATH']
    try {
      process.env['PATH'] = at.desk.folder
      const { code, err } = at.desk.run('check --changed-since main')
      assert.equal(code, 2)
      assert.match(err, /^slipway: git cannot be run: .*`--changed-since` needs it on the path/)
    } finally {
      process.env['PATH'] = path
    }
  })
})

describe('lines of a diff', () => {
  it('are counted by the hunks, whatever the lines look like', () => {
    const diff = [
      'diff --git a/a.md b/a.md',
      '--- a/a.md',
      '+++ b/a.md',
      '@@ -1,2 +1,3 @@ +++ b/c.md',
      '--- a/x',
      '-@@ -1 +1 @@',
      '+++ b/x.md',
      '+@@ -9 +9 @@',
      '+diff --git a/x b/x',
      '@@ -9,2 +9,0 @@',
      '-x',
      '-y',
      '@@ -20 +18 @@',
      '-x',
      '+y',
      '\\ No newline at end of file',
      'diff --git a/gone.md b/gone.md',
      '--- a/gone.md',
      '+++ /dev/null',
      '@@ -1 +0,0 @@',
      '-x',
      'diff --git a/wide.md b/wide.md',
      'Binary files a/wide.md and b/wide.md differ',
      'diff --git "a/\\"q\\303\\251\\t.md" "b/\\"q\\303\\251\\t.md"',
      '--- "a/\\"q\\303\\251\\t.md"',
      '+++ "b/\\"q\\303\\251\\t.md"',
      '@@ -0,0 +1 @@',
      '+x',
      '',
    ].join('\n')
    assert.deepEqual(
      [...changedLines(diff)],
      [
        [
          'a.md',
          [
            [1, 3],
            [18, 18],
          ],
        ],
        ['wide.md', 'all'],
        ['"qé\t.md', [[1, 1]]],
      ],
    )
  })
})
