/** Says in another language what was said in English. */
import { cut, fill, sayEnglish, textOf, type Arguments, type Said, type Say } from '../analysis/text/said.js'
import { shortKey } from './shortKey.js'
import type { Table } from './table.js'

/** Everything in the language of the table. */
export const sayIn = (table: Table | undefined): Say =>
  table === undefined
    ? sayEnglish
    : (what: string | { readonly english: string; readonly said?: Said | undefined }, args?: Arguments): string =>
        typeof what === 'string'
          ? say(table, fill(what, args), { key: what, ...(args ? { args } : {}) })
          : say(table, what.english, what.said)

/** English where there is no table, or nothing in it. */
export function say(table: Table | undefined, english: string, said: Said | undefined): string {
  const sentence = said && (find(table?.messages, said.key) ?? find(table?.phrases, said.key))
  if (!table || sentence === undefined) return english
  return fill(sentence, said?.args, (value, form) => {
    const text = typeof value === 'object' ? say(table, value.english, value.said) : textOf(value)
    return typeof value === 'number' ? text : written(table, text, form)
  })
}

function written(table: Table, text: string, form: string | undefined): string {
  switch (form) {
    case undefined:
      return quoted(table, text)
    case 'word':
      return find(table.words, text) ?? text
    case 'words':
      return text.replace(/\p{L}+/gu, word => find(table.words, word) ?? word)
    case 'list':
      return listed(
        table,
        text.split('\n').map(word => find(table.words, word) ?? word),
      )
    case 'names':
      return listed(
        table,
        text.split('\n').map(name => quoted(table, name)),
      )
    case 'open':
      return text.replace(/[.。]$/, '')
    default:
      return text
  }
}

const find = (entries: Readonly<Record<string, string>> | undefined, key: string): string | undefined =>
  entries && (own(entries, key) ?? own(entries, shortKey(key)))

const own = (entries: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(entries, key) ? entries[key] : undefined

const quoted = ({ quotes: [open, close] }: Table, text: string): string =>
  `${open}${cut(text).replaceAll('"', "'")}${close}`

function listed({ list: [between, last] }: Table, words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(between)}${last}${words.at(-1)!}`
}
