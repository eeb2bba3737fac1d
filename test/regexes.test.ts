/** No regular expression of ours can be made slow by what somebody writes into a document. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { check } from 'recheck'
import ts from 'typescript'
import { piecesOf, simplified } from './expressionPieces.js'

// The backends in Java and native code are not there on every machine.
process.env['RECHECK_BACKEND'] = 'pure'

const root = path.join(import.meta.dirname, '..')

interface Literal {
  readonly place: string
  readonly source: string
  readonly flags: string
}

/** What may grow faster than its text, because the text is short by construction, or because the judge errs. */
const ALLOWED: readonly { readonly file: string; readonly part: string; readonly why: string }[] = [
  { file: 'server/src/analysis/text/relative.ts', part: '[TDJ] (?:minus|plus) ', why: 'asked of 200 characters' },
  { file: 'server/src/analysis/text/span.ts', part: String.raw`[ \t]*(?:[–—→~〜～…]|`, why: 'asked of 200 characters' },
  { file: 'server/src/analysis/model/addressees.ts', part: 'staff|employees', why: 'asked of 80 characters' },
  {
    file: 'server/src/analysis/model/identifier.ts',
    part: String.raw`(?<!\d)(?<!\d\.)\d+`,
    why: 'the judge does not see that looking back lets it begin once per number',
  },
  {
    file: 'server/src/analysis/model/measure.ts',
    part: String.raw`(?<!\p{L}|\d[.,]*)`,
    why: 'the judge does not see that looking back lets it begin once per number',
  },
]
const isAllowed = ({ place, source }: Literal): boolean =>
  ALLOWED.some(({ file, part }) => place.startsWith(`${file}:`) && source.includes(part))

/** Places that build an expression from what somebody wrote. */
const OF_OTHERS: Readonly<Record<string, string>> = {
  'client/src/newArtefact/transform.ts': "a team's own transform in its own snippet, as VS Code itself runs it",
}

const files = (folders: readonly string[]): string[] =>
  folders.flatMap(folder =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && /\.m?[jt]s$/.test(entry.name))
      .map(entry => path.join(entry.parentPath, entry.name)),
  )

function nodesIn<Node extends ts.Node>(folders: readonly string[], is: (node: ts.Node) => node is Node) {
  const found: { place: string; node: Node }[] = []
  for (const file of files(folders)) {
    const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
    const visit = (node: ts.Node): void => {
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1
      if (is(node)) found.push({ place: `${path.relative(root, file)}:${line}`, node })
      ts.forEachChild(node, visit)
    }
    visit(tree)
  }
  return found
}

const literals = (): Literal[] =>
  nodesIn(['server/src', 'client/src', 'scripts'], ts.isRegularExpressionLiteral).map(({ place, node: { text } }) => {
    const end = text.lastIndexOf('/')
    return { place, source: text.slice(1, end), flags: text.slice(end + 1) }
  })

/** A copy with other flags is judged as what it copies. */
const isConstruction = (node: ts.Node): node is ts.NewExpression =>
  ts.isNewExpression(node) &&
  node.expression.getText() === 'RegExp' &&
  node.arguments?.[0]?.getText().endsWith('.source') !== true

/** Those that are put together by `new RegExp`, as they are when the modules run. */
const built = (): Literal[] =>
  JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, 'builtExpressions.ts')], {
      cwd: root,
      encoding: 'utf8',
    }),
  ) as Literal[]

/** Grows faster than the text. Large ones are judged piece by piece where the judge gets tired of the whole. */
async function slow({ place, source, flags }: Literal): Promise<string | undefined> {
  const whole = await judged(simplified(source, flags), flags)
  if (whole === 'linear') return undefined
  const pieces =
    whole === undefined ? await Promise.all(piecesOf(source, flags).map(one => judged(one, flags))) : [whole]
  const worst = pieces.find(verdict => verdict !== undefined && verdict !== 'linear')
  return worst && `${place}: ${worst}`
}

const known = new Map<string, Promise<string | undefined>>()

/** `linear`, or what makes it slow; undefined where the judge cannot say in time. */
function judged(source: string, flags: string): Promise<string | undefined> {
  // A single repetition that stands at the start is tried once.
  if (!/\*|\+|,\}/.test(source)) return Promise.resolve('linear')
  const key = `${source}/${flags}`
  if (!known.has(key)) known.set(key, ask(source, flags.replace(/[gu]/g, '')))
  return known.get(key)!
}

async function ask(source: string, flags: string): Promise<string | undefined> {
  const answer = await check(source, flags, { timeout: 500, attackTimeout: 150, incubationTimeout: 150, randomSeed: 7 })
  if (answer.status === 'safe') return 'linear'
  if (answer.status === 'unknown' || (answer.checker === 'fuzz' && !bears(source, flags, answer.attack.string)))
    return undefined
  return `${answer.complexity.summary} /${source}/${flags}, for instance ${answer.attack.pattern}`
}

/**
 * The judge guesses where an expression looks back; the engine itself is then asked. What takes quadratic time on the
 * tens of thousands of characters of an attack takes seconds, what is linear not a thousandth of one.
 */
function bears(source: string, flags: string, attack: string): boolean {
  const started = performance.now()
  new RegExp(source, flags).test(attack)
  return performance.now() - started > SURELY_SLOW
}
const SURELY_SLOW = 300

describe('regular expressions', () => {
  const all = literals()

  it('are found, those put together as well', () => {
    assert.ok(all.length > 100, String(all.length))
    const put = built()
    const places = new Set(put.map(({ place }) => place))
    const missed = nodesIn(['server/src', 'client/src'], isConstruction)
      .map(({ place }) => place)
      .filter(place => !places.has(place) && !(place.replace(/:\d+$/, '') in OF_OTHERS))
    assert.deepEqual(missed, [])
    all.push(...put)
  })

  it('take time linear in the text', async function () {
    this.timeout(900_000)
    const told: string[] = []
    for (const literal of all.filter(one => !isAllowed(one))) {
      const problem = await slow(literal)
      if (problem) told.push(problem)
    }
    assert.deepEqual(told, [])
  })

  it('are allowed to be slow only where they still are', () => {
    for (const { file, part } of ALLOWED)
      assert.ok(
        all.some(({ place, source }) => place.startsWith(`${file}:`) && source.includes(part)),
        `${file} ${part}`,
      )
  })

  it('would be told if they were slow', async () => {
    const here = { place: 'here', flags: 'u' }
    assert.match((await slow({ ...here, source: '^(a|a)*$' })) ?? '', /here: exponential/)
    assert.match((await slow({ ...here, source: String.raw`\s*\s*\s*$` })) ?? '', /here: .*polynomial/)
    assert.match((await slow({ ...here, source: String.raw`(?:one|two|three|\p{L}+\d)` })) ?? '', /here: .*polynomial/)
    assert.match((await slow({ ...here, source: String.raw`\s+$` })) ?? '', /here: .*polynomial/)
    assert.equal(await slow({ ...here, source: '^a+b' }), undefined)
  })
})
