/** No regular expression of ours can be made slow by what somebody writes into a document. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { check } from 'recheck'
import ts from 'typescript'

// The backends in Java and native code are not there on every machine.
process.env['RECHECK_BACKEND'] = 'pure'

const root = path.join(import.meta.dirname, '..')

interface Literal {
  readonly place: string
  readonly source: string
  readonly flags: string
}

/** One repetition without a bound is at worst quadratic; it takes two, nested or in a row, to be worse. */
const repeats = (source: string): number =>
  source.replace(/\\.|\[(?:\\.|[^\]\\])*\]/g, 'x').match(/[*+]|\{\d+,\}/g)?.length ?? 0

function literals(): Literal[] {
  const found: Literal[] = []
  for (const folder of ['server/src', 'client/src'])
    for (const entry of readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith('.ts')) continue
      const file = path.join(entry.parentPath, entry.name)
      const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const end = node.text.lastIndexOf('/')
          const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1
          const place = `${path.relative(root, file)}:${line}`
          found.push({ place, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
        }
        ts.forEachChild(node, visit)
      }
      visit(tree)
    }
  return found
}

/** Those that are put together by `new RegExp`, as they are when the modules run. */
const built = (): Literal[] =>
  JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, 'builtExpressions.ts')], {
      cwd: root,
      encoding: 'utf8',
    }),
  ) as Literal[]

/** Exponential, or worse than quadratic. */
async function slow({ place, source, flags }: Literal): Promise<string | undefined> {
  const answer = await check(source, flags, { timeout: 700, attackTimeout: 200, incubationTimeout: 200, randomSeed: 7 })
  if (answer.status !== 'vulnerable') return undefined
  const { complexity, attack } = answer
  if (complexity.type === 'polynomial' && complexity.degree <= 2) return undefined
  return `${place}: ${complexity.summary} /${source}/${flags}, for instance ${attack.pattern}`
}

describe('regular expressions', () => {
  const all = literals()

  it('are found, those put together as well', () => {
    assert.ok(all.length > 100, String(all.length))
    const put = built()
    for (const file of ['text/date.ts', 'text/relative.ts', 'rules/vague-wording.ts', 'rules/misspelt-term.ts'])
      assert.ok(
        put.some(({ place }) => place.startsWith(`server/src/analysis/${file}:`)),
        file,
      )
    const known = new Set(all.map(({ source, flags }) => `${source}/${flags}`))
    all.push(...put.filter(({ source, flags }) => !known.has(`${source}/${flags}`)))
  })

  it('take at most quadratic time', async function () {
    this.timeout(240_000)
    const told: string[] = []
    for (const literal of all.filter(({ source }) => repeats(source) > 1)) {
      const problem = await slow(literal)
      if (problem) told.push(problem)
    }
    assert.deepEqual(told, [])
  })

  it('would be told if they were slow', async () => {
    assert.match((await slow({ place: 'here', source: '^(a|a)*$', flags: '' })) ?? '', /here: exponential/)
    assert.match((await slow({ place: 'here', source: '\\s*\\s*\\s*$', flags: '' })) ?? '', /here: .*polynomial/)
    assert.equal(await slow({ place: 'here', source: '^a+b', flags: '' }), undefined)
  })
})
