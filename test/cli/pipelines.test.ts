/** The action, the hooks and the recipes: that they are well formed, name what there is, and run as far as a shell can run them. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { parse } from 'yaml'
import { readArguments } from '../../server/src/cli/arguments.js'
import { UNCOUNTED } from '../uncounted.js'
import { aDesk, PLAN, TWICE, type Desk } from './desk.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (file: string): string => readFileSync(root + file, 'utf8')

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>
  readonly runs: {
    readonly using: string
    readonly steps: readonly {
      readonly shell: string
      readonly env: Readonly<Record<string, string>>
      readonly run: string
    }[]
  }
}

/** A checkout with the command line built, in which the action and the hooks find what they need. */
function checkout(desk: Desk): string {
  mkdirSync(desk.at('slipway/scripts'), { recursive: true })
  cpSync(`${root}scripts/slipway.mjs`, desk.at('slipway/scripts/slipway.mjs'))
  const entryPoints = [`${root}server/src/main.cli.ts`]
  buildSync({ entryPoints, outfile: desk.at('slipway/dist/cli.js'), bundle: true, platform: 'node', target: 'node20' })
  desk.put({ 'slipway/dist/package.json': '{ "type": "commonjs" }' })
  cpSync(`${root}server/src/analysis/rules`, desk.at('slipway/dist/rules'), { recursive: true })
  return desk.at('slipway')
}

describe('action.yml', () => {
  const at = aDesk()
  const action = parse(read('action.yml')) as Action

  it('is a composite action whose inputs are described and all used', () => {
    const { inputs, outputs, runs } = action
    assert.equal(runs.using, 'composite')
    const [step] = runs.steps
    const used = Object.values(step!.env).map(value => /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1])
    assert.deepEqual(used.toSorted(), Object.keys(inputs).toSorted())
    for (const one of [...Object.values(inputs), ...Object.values(outputs)]) assert.match(one.description, /\w\.$/)
    for (const one of Object.values(inputs)) assert.equal(typeof one.default, 'string')
  })

  it('puts nothing of what is given into its script', () => {
    for (const { run, shell } of action.runs.steps) {
      assert.doesNotMatch(run, /\$\{\{/)
      assert.equal(shell, 'bash')
    }
  })

  /** What GitHub does with the step of a composite action. */
  const runStep = (inputs: Readonly<Record<string, string>>) => {
    const [step] = action.runs.steps
    const given = Object.entries(step!.env).map(([name, value]) => {
      const input = /inputs\.([\w-]+)/.exec(value)![1]!
      return [name, inputs[input] ?? action.inputs[input]!.default] as const
    })
    at.desk.put({ 'step.sh': step!.run, 'github/output': '', 'github/summary': '# Before\n', 'github/temp/x': '' })
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', at.desk.at('step.sh')],
      {
        cwd: at.desk.at('work'),
        encoding: 'utf8',
        env: {
          ...UNCOUNTED,
          ...Object.fromEntries(given),
          GITHUB_ACTION_PATH: at.desk.at('slipway'),
          GITHUB_OUTPUT: at.desk.at('github/output'),
          GITHUB_STEP_SUMMARY: at.desk.at('github/summary'),
          RUNNER_TEMP: at.desk.at('github/temp'),
        },
      },
    )
    return { status, stdout, stderr, output: at.desk.read('github/output'), summary: at.desk.read('github/summary') }
  }

  it('annotates, appends the summary, writes the reports and gives the exit code', () => {
    checkout(at.desk)
    at.desk.put({ 'work/docs/my plan.md': PLAN, 'work/twice.md': TWICE, 'work/other/plan.md': PLAN })
    const first = runStep({ paths: 'docs\ntwice.md\n', sarif: 'out.sarif', junit: 'out.xml', json: 'out.json' })
    assert.deepEqual([first.status, first.stderr], [1, ''])
    assert.match(first.stdout, /^::warning file=docs\/my plan\.md,line=8,.*\n::error file=twice\.md,line=5,.*\n$/)
    assert.equal(first.output, 'exit-code=1\n')
    assert.match(first.summary, /^# Before\n## Slipway\n[^|]*\n\| Verdict \|/)
    assert.equal(JSON.parse(at.desk.read('work/out.sarif')).runs[0].results.length, 2)
    assert.match(at.desk.read('work/out.xml'), /<testsuites/)
    assert.ok(JSON.parse(at.desk.read('work/out.json')).verdicts.length > 0)

    const strict = runStep({ paths: 'docs', 'max-severity': 'warning', summary: 'false' })
    assert.deepEqual([strict.status, strict.summary, strict.output], [1, '# Before\n', 'exit-code=1\n'])
    const clean = runStep({ paths: 'docs' })
    assert.deepEqual([clean.status, clean.output], [0, 'exit-code=0\n'])
    assert.equal(existsSync(at.desk.at('github/temp/slipway-summary.md')), false)
  })

  it('runs nothing of what it is given, and says what is wrong with it', () => {
    checkout(at.desk)
    at.desk.put({ 'work/plan.md': PLAN })
    const evil = '$(touch ran); `touch ran` "\'; touch ran #'
    for (const input of ['paths', 'config', 'baseline', 'shard', 'as-of']) {
      const { status, output } = runStep({ [input]: evil })
      assert.deepEqual([status, output], [2, 'exit-code=2\n'])
    }
    assert.equal(existsSync(at.desk.at('work/ran')), false)
    const dashes = runStep({ paths: '--fix' })
    assert.match(dashes.stdout, /::error file=--fix,title=Not read::/)
  })
})

describe('.pre-commit-hooks.yaml', () => {
  const at = aDesk()
  const hooks = parse(read('.pre-commit-hooks.yaml')) as readonly Readonly<Record<string, unknown>>[]

  it('names scripts that are there and may be run, with options that are known', () => {
    assert.deepEqual(
      hooks.map(({ id }) => id),
      ['slipway', 'slipway-fix'],
    )
    for (const { entry, language, types, name, description } of hooks) {
      const [script, ...argv] = String(entry).split(' ')
      assert.deepEqual([language, types, typeof name, typeof description], ['script', ['markdown'], 'string', 'string'])
      assert.ok((statSync(root + script!).mode & 0o111) !== 0, `${script} may not be run`)
      assert.equal(readArguments([...argv, 'plan.md']).command, 'check')
    }
  })

  it('runs in a checkout, and fails a commit that has an error', () => {
    checkout(at.desk)
    at.desk.put({ 'work/plan.md': PLAN, 'work/twice.md': TWICE })
    const [script, ...argv] = String(hooks[0]!['entry']).split(' ')
    const run = (...files: string[]) =>
      spawnSync(process.execPath, [`${at.desk.at('slipway')}/${script!}`, ...argv, ...files], {
        cwd: at.desk.at('work'),
        encoding: 'utf8',
        env: UNCOUNTED,
      })
    assert.equal(run('plan.md').status, 0)
    const { status, stdout } = run('plan.md', 'twice.md')
    assert.equal(status, 1)
    assert.match(stdout, /invalid-front-matter/)
  })

  it('says so where it cannot be built', () => {
    mkdirSync(at.desk.at('slipway/scripts'), { recursive: true })
    cpSync(`${root}scripts/slipway.mjs`, at.desk.at('slipway/scripts/slipway.mjs'))
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [at.desk.at('slipway/scripts/slipway.mjs'), 'check'],
      {
        encoding: 'utf8',
        env: { ...UNCOUNTED, PATH: at.desk.folder },
      },
    )
    assert.deepEqual([status, stdout], [2, ''])
    assert.match(stderr, /^slipway: it could not be built \(npm ci/)
  })
})

describe('docs/pipelines.md', () => {
  const page = read('docs/pipelines.md')
  const fences = [...page.matchAll(/^```(\w*)\n([^`]*)^```/gm)].map(([, language, text]) => ({ language, text: text! }))

  it('has recipes that are YAML, with inputs that the action has', () => {
    const inputs = Object.keys((parse(read('action.yml')) as Action).inputs)
    const recipes = fences.filter(({ language }) => language === 'yaml').map(({ text }) => parse(text) as unknown)
    assert.ok(recipes.length >= 4)
    const used: string[] = []
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      const { uses, with: given } = value as { uses?: unknown; with?: object }
      if (typeof uses === 'string' && uses.startsWith('slipway/')) used.push(...Object.keys(given ?? {}))
      Object.values(value).forEach(visit)
    }
    recipes.forEach(visit)
    assert.ok(used.length > 5)
    assert.deepEqual(
      used.filter(input => !inputs.includes(input)),
      [],
    )
  })

  it('has commands that are understood', () => {
    const commands = fences.flatMap(({ text }) =>
      [...text.matchAll(/(?:^slipway|scripts\/slipway\.mjs) ((?:check|merge) [^|\n]+)/gm)].map(match => match[1]!),
    )
    assert.ok(commands.length >= 9, commands.join('\n'))
    const filled = (word: string): string =>
      word.replace('$CI_NODE_INDEX/$CI_NODE_TOTAL', '1/3').replace('${CI_PIPELINE_CREATED_AT%T*}', '2026-12-01')
    for (const command of commands) {
      const words = command.trim().split(/\s+/)
      const end = words.indexOf('||')
      assert.doesNotThrow(() => readArguments((end < 0 ? words : words.slice(0, end)).map(filled)), command)
    }
  })

  it('tells of every format and links to what is there', () => {
    const help = readArguments(['check', '--format', 'summary'])
    assert.equal(help.command, 'check')
    for (const format of ['human', 'json', 'sarif', 'junit', 'github', 'gitlab', 'checkstyle', 'summary'])
      assert.match(page, new RegExp(`^\\| \`${format}\``, 'm'))
    for (const [, target] of page.matchAll(/\]\((?!https:)([^)#]+)\)/g))
      assert.ok(existsSync(`${root}docs/${target!}`), target)
  })
})
