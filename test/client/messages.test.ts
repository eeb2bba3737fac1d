/** Everything the client says goes through `t`, and is said in every language of the product. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { config, t } from '@vscode/l10n'
import { afterEach, describe, it } from 'mocha'
import ts from 'typescript'
import { ARTEFACTS } from '../../client/src/newArtefact/artefacts.js'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const sources = (readdirSync(new URL('client/src', root), { recursive: true }) as string[])
  .filter(path => path.endsWith('.ts'))
  .map(path => ts.createSourceFile(path, read(`client/src/${path}`), ts.ScriptTarget.Latest, true))
const bundleOf = (language: string): Readonly<Record<string, string>> =>
  JSON.parse(read(`l10n/bundle.l10n.${language}.json`)) as Record<string, string>

/** What each call of `t` says; undefined where that cannot be read from the source. */
function messagesIn(node: ts.Node): (string | undefined)[] {
  const own: (string | undefined)[] = []
  if (ts.isCallExpression(node) && node.expression.getText() === 't') {
    const [message] = node.arguments
    own.push(message && ts.isStringLiteralLike(message) ? message.text : undefined)
  }
  ts.forEachChild(node, child => void own.push(...messagesIn(child)))
  return own
}

/** Properties that a person reads in the window. */
const READ =
  /^(?:title|placeHolder|prompt|detail|description|tooltip|label|openLabel|saveLabel|about|ask|text|message|name)$/
/** Calls whose strings a person reads. */
const SAYING = /(?:\bshow(?:Information|Warning|Error)Message|\bnew (?:Error|BrokenTemplate))$/
/** The names of artefacts, of the product, and of document parts: `name` and `title` in these files are written into documents. */
const WRITTEN = /^(?:changes|rows|filling)\//

/** Literal texts where a person would read them. */
function literalsIn(node: ts.Node): string[] {
  const own: string[] = []
  if (ts.isPropertyAssignment(node) && READ.test(node.name.getText())) own.push(...wordsOf(node.initializer))
  if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && SAYING.test(node.getText().split('(')[0]!))
    own.push(...(node.arguments ?? []).flatMap(wordsOf))
  ts.forEachChild(node, child => void own.push(...literalsIn(child)))
  return own
}

/** The words of a literal, also of the branches of a condition; icons are none. */
function wordsOf(node: ts.Expression): string[] {
  if (ts.isConditionalExpression(node)) return [...wordsOf(node.whenTrue), ...wordsOf(node.whenFalse)]
  if (ts.isTemplateExpression(node))
    return words([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' '))
  return ts.isStringLiteralLike(node) ? words(node.text) : []
}
const words = (text: string): string[] => (/\p{L}{2}/u.test(text.replace(/\$\([\w-]+\)|<[^>]*>/g, '')) ? [text] : [])

/** Placeholders, code, file names: the same in every language. */
const marksIn = (text: string): string[] =>
  (text.match(/\{\d\}|`[^`]+`|slipway\.yml|\([A-Z]+\)|\.ics/g) ?? []).toSorted()

const messages = sources.flatMap(messagesIn)

describe('the messages of the client', () => {
  afterEach(() => config({ contents: {} }))

  it('are literal texts, so that they can be collected', () => {
    assert.ok(messages.length > 200)
    for (const source of sources) assert.ok(!messagesIn(source).includes(undefined), source.fileName)
  })
  it('are all that a person reads', () => {
    const told = sources
      .filter(({ fileName }) => !WRITTEN.test(fileName))
      .flatMap(source => literalsIn(source).map(text => `${source.fileName}: ${text}`))
    // What is written into documents and the manifest, which this table drives.
    const written = ['Slipway', 'Go/no-go checklist', 'Change log', 'New  ']
    assert.deepEqual(told.filter(one => !written.some(text => one.endsWith(`: ${text}`))), []) // prettier-ignore
  })
  for (const language of ['de', 'ja'])
    it(`are all translated into ${language}, and nothing besides`, () => {
      assert.deepEqual(Object.keys(bundleOf(language)).toSorted(), [...new Set(messages)].toSorted())
      for (const [english, text] of Object.entries(bundleOf(language))) {
        assert.deepEqual(marksIn(text), marksIn(english), english)
        if (language === 'ja') assert.match(text, /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u, english)
        else if (!SHARED.has(english)) assert.notEqual(text, english)
      }
    })
  it('come in the language of the window, with their arguments in place', () => {
    const say = (): string => t('{0} is there already. Replace it?', 'plan.md')
    assert.equal(say(), 'plan.md is there already. Replace it?')
    config({ contents: bundleOf('de') })
    assert.equal(say(), 'plan.md gibt es schon. Ersetzen?')
    config({ contents: bundleOf('ja') })
    assert.equal(say(), 'plan.md は既に存在します。置き換えますか?')
  })
  it('name an artefact as its document does', () => {
    for (const { label, name } of ARTEFACTS) assert.equal(label, name)
  })
  it('have their language before anything is said', () => {
    for (const host of ['node', 'web'])
      assert.match(read(`client/src/extension.${host}.ts`), /^\/\*\*.*\*\/\nimport '\.\/language\.js'\n/)
  })
})

/** German took them over. */
const SHARED = new Set(['Release notes', 'Rollback', 'Notes: {0}'])
