/** Feeds documents to the Markdown parser of VS Code's preview, extended as the extension extends it. */
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import * as esbuild from 'esbuild'
import { describe, it } from 'mocha'
import { extendMarkdownIt, type MarkdownIt } from '../../client/src/preview/artefactPreview.js'

interface Parser extends MarkdownIt {
  render(text: string, env?: object): string
}
const MarkdownItOf = createRequire(import.meta.url)('markdown-it') as new (options: object) => Parser
const parser = (): Parser => extendMarkdownIt(new MarkdownItOf({ html: true }))
const path = '/release/ReleaseChecklist.md'
const shown = (text: string): string =>
  parser().render(`# Release checklist\n\n${text}`, { currentDocument: { path } }).replace(HEADING, '')
const HEADING = '<h1>Release checklist</h1>\n'

describe('the Markdown preview', () => {
  it('shows items as boxes, ticked or not', () => {
    assert.equal(
      shown('- [x] **SRE**: backup taken\n- [ ] Flag off\n- plain\n'),
      '<ul>\n<li class="slipway-item slipway-ticked"><input type="checkbox" disabled aria-label="done" checked> <strong>SRE</strong>: backup taken</li>\n' +
        '<li class="slipway-item"><input type="checkbox" disabled aria-label="not done"> Flag off</li>\n<li>plain</li>\n</ul>\n',
    )
  })
  it('gives a cell that holds only a status its colour, in three languages', () => {
    const html = shown('| a | b | c | d |\n|--|--|--|--|\n| **Verified** | in Arbeit | 却下 | Not all is done |\n')
    assert.match(html, /<td class="slipway-good"><strong>Verified/)
    assert.match(html, /<td class="slipway-waiting">in Arbeit/)
    assert.match(html, /<td class="slipway-bad">却下/)
    assert.match(html, /<td>Not all is done/)
  })
  it('leaves every other document as it is', () => {
    const text = '- [x] Milk\n\n| a |\n|--|\n| done |\n'
    assert.equal(
      parser().render(text, { currentDocument: { path: '/notes/shopping.md' } }),
      new MarkdownItOf({ html: true }).render(text),
    )
    assert.equal(parser().render(text), new MarkdownItOf({ html: true }).render(text))
  })
  it('survives lists and cells without words, and writes nothing of a document into a tag', () => {
    const html = shown('- \n- [x]\n- [ ] <img src=x onerror=alert(1)>\n- [x](y)\n\n| |\n|--|\n| |\n| " onclick="x |\n')
    assert.equal(html.match(/<input/g)?.length, 1)
    assert.ok(!/class="[^"]*onclick/.test(html))
  })
  it('has a colour for each state in its style, all from the theme, and is at most 2 kB of code', async () => {
    const style = readFileSync('media/preview.css', 'utf8')
    for (const name of ['good', 'waiting', 'bad', 'item', 'ticked']) assert.ok(style.includes(`.slipway-${name}`), name)
    assert.ok(!/url\(|@import/.test(style))
    const { outputFiles } = await esbuild.build({
      entryPoints: ['client/src/preview/artefactPreview.ts'],
      ...{ bundle: true, minify: true, write: false, format: 'esm', external: ['../glance.js', '@vscode/l10n'] },
    })
    assert.ok(
      outputFiles[0]!.contents.length <= 2048 + Buffer.byteLength(words()),
      String(outputFiles[0]!.contents.length),
    )
  })
})

/** The words themselves are data. */
const words = (): string =>
  readFileSync('client/src/preview/statusWords.ts', 'utf8')
    .match(/'[^']{40,}'/g)!
    .join('')
