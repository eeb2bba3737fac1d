/** No regular expression of ours can be made slow by what somebody writes into a document. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { slow } from './expressionJudge.js'

/** With SLIPWAY_KEEP=1 expressions that nobody has judged yet are judged, and kept where they are linear. */
const KEEP = process.env['SLIPWAY_KEEP'] === '1'
const NOT_JUDGED =
  'is new; judge it with SLIPWAY_KEEP=1 mocha test/regexes.test.ts, and commit test/judgedExpressions.txt'

const root = path.join(import.meta.dirname, '..')

interface Literal {
  readonly place: string
  readonly source: string
  readonly flags: string
}

/** What may grow faster than its text, because the text is short by construction, or because the judge errs. */
const ALLOWED: readonly { readonly file: string; readonly part: string; readonly why: string }[] = [
  { file: 'server/src/analysis/text/relative.ts', part: '[tdj] (?:minus|plus) ', why: 'asked of 200 characters' },
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

/** What has been judged linear, one fingerprint per line: judging all takes minutes, and a slow machine must not judge otherwise. */
const JUDGED = path.join(import.meta.dirname, 'judgedExpressions.txt')
const fingerprint = ({ source, flags }: Literal): string =>
  createHash('sha256').update(`${source}/${flags}`).digest('hex').slice(0, 20)

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
    const before = new Set(readFileSync(JUDGED, 'utf8').split('\n'))
    const judged = new Set<string>()
    const told: string[] = []
    for (const literal of all.filter(one => !isAllowed(one))) {
      const known = before.has(fingerprint(literal))
      const problem = known ? undefined : KEEP ? await slow(literal.source, literal.flags) : NOT_JUDGED
      if (problem) told.push(`${literal.place}: ${problem}`)
      else judged.add(fingerprint(literal))
    }
    if (KEEP) writeFileSync(JUDGED, `${[...judged].sort().join('\n')}\n`)
    assert.deepEqual(told, [])
  })

  it('are allowed to be slow only where they still are', () => {
    for (const { file, part } of ALLOWED)
      assert.ok(
        all.some(({ place, source }) => place.startsWith(`${file}:`) && source.includes(part)),
        `${file} ${part}`,
      )
  })

  it('would be told if they were slow', async function () {
    const patience = { timeout: 20_000, attackTimeout: 10_000, incubationTimeout: 10_000 }
    const told = async (source: string): Promise<string> => (await slow(source, 'u', patience)) ?? 'linear'
    assert.match(await told('^(a|a)*$'), /^exponential/)
    assert.match(await told(String.raw`\s*\s*\s*$`), /polynomial/)
    assert.match(await told(String.raw`(?:one|two|three|\p{L}+\d)`), /polynomial/)
    assert.match(await told(String.raw`\s+$`), /polynomial/)
    assert.equal(await told('^a+b'), 'linear')
  })
})
