/** Reads from the source what is said to a person. */
import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'

const source = new URL('../../server/src/', import.meta.url)

/** The calls that say something, with the place of the English among their arguments. */
const SAYING: Readonly<Record<string, number>> = { say: 0, phrase: 0, spoken: 0, titled: 0, inOther: 1, told: 0 }

export interface Source {
  /** From `server/src`. */
  readonly path: string
  readonly tree: ts.SourceFile
}

/** @param folder from `server/src` */
export const sourcesIn = (folder = ''): Source[] =>
  (readdirSync(new URL(folder, source), { recursive: true }) as string[])
    .filter(path => path.endsWith('.ts'))
    .map(path => {
      const own = `${folder}${path}`
      return { path: own, tree: ts.createSourceFile(own, readFileSync(new URL(own, source), 'utf8'), ts.ScriptTarget.Latest, true) } // prettier-ignore
    })

/** The call's name if it says something: `say` of `view.say(…)`. */
export function sayingOf(node: ts.Node): keyof typeof SAYING | undefined {
  if (!ts.isCallExpression(node)) return undefined
  const name = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : node.expression.getText()
  return Object.hasOwn(SAYING, name) ? name : undefined
}

/** Every English text that is said, each once. */
export function phrasesIn(sources: readonly Source[] = sourcesIn()): string[] {
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    const name = sayingOf(node)
    const said = name === undefined ? undefined : (node as ts.CallExpression).arguments[SAYING[name]!]
    for (const text of said ? literals(said) : []) found.add(text)
    ts.forEachChild(node, visit)
  }
  for (const { tree } of sources) visit(tree)
  return [...found]
}

/** Those of both branches of a condition; none where it was marked elsewhere. */
function literals(node: ts.Expression): string[] {
  if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)]
  return ts.isStringLiteralLike(node) ? [node.text] : []
}

/** Sentences and words in a row that go to a person without being said: in English whoever reads them. */
export function unsaidIn({ tree }: Source): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return
    const name = sayingOf(node)
    if (name !== undefined) {
      const own = (node as ts.CallExpression).arguments
      // What English puts together in a way of its own stands before its message.
      own.forEach((one, at) => void (at === SAYING[name] || (name === 'inOther' && at === 0) || visit(one)))
      return
    }
    const text = ts.isTemplateExpression(node)
      ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…')
      : ts.isStringLiteralLike(node)
        ? node.text
        : ''
    if (/\p{L}{2,},? \p{Ll}{2,}|\p{Ll} …|… \p{Ll}{2,}/u.test(text)) found.push(text)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** Sentences that stand in the source as data, to be said where somebody asks for them. */
export function sentencesIn(folder: string): string[] {
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || sayingOf(node) !== undefined) return
    if (ts.isStringLiteralLike(node) && /^\p{Lu}\p{L}* .*\.$/u.test(node.text)) found.add(node.text)
    ts.forEachChild(node, visit)
  }
  for (const { tree } of sourcesIn(folder)) visit(tree)
  return [...found]
}
