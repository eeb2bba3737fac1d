/** Pictures and pages kept as files that a person reads, an element a line, without the style; `SLIPWAY_KEEP=1` writes them anew. */
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const folder = new URL('kept/', import.meta.url)

const readable = (text: string): string =>
  text.replace(/<style>[\s\S]*?<\/style>/g, '<style></style>').replace(/></g, '>\n<')

export function sameAsKept(name: string, written: string): void {
  const text = readable(written)
  const file = new URL(name, folder)
  if (process.env['SLIPWAY_KEEP']) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, text)
  }
  assert.ok(existsSync(file), `test/report/kept/${name} is not there: SLIPWAY_KEEP=1 writes it`)
  const kept = readFileSync(file, 'utf8')
  if (text === kept) return
  const from = [...text].findIndex((letter, index) => letter !== kept[index])
  const around = (of: string): string => of.slice(Math.max(0, from - 60), from + 120)
  const what = `differs from test/report/kept/${name}; SLIPWAY_KEEP=1 writes it anew: look at it`
  assert.equal(around(text), around(kept), what)
}
