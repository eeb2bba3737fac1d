/** Reads YAML by a form: plain values, where each stands, and every mistake at its place. */
import type { YamlEntry, YamlValue } from '../syntax/frontMatter.js'
import type { Range } from '../text/range.js'
import { changeWord, insertValue, makeList, remove, rewrite, swap } from './configurationFixes.js'
import type { Fix } from './finding.js'
import type { Form, KeysForm, WordForm } from './form.js'
import { patternTrouble, type PatternTrouble } from './pattern.js'
import { suggest } from '../text/suggest.js'
import { known, spoken, titled, type Spoken } from '../text/said.js'

/** Entries of a `map` form, in order; a `keys` form is read as an object, a list as an array. */
export type ReadEntry<Of = unknown> = readonly [key: string, value: Of]

export interface FormReader {
  /** Where the key of each value stands, by the keys above it joined with line breaks. */
  readonly places: Map<string, Range>
  /** That the ranges count in. */
  readonly text: string
  /** @param mend asked when somebody wants to know */
  mistake(range: Range, message: Spoken, mend?: () => readonly Fix[]): void
}

/** Undefined where it is not of this form. `at` is marked where there is no value. */
export function readForm(form: Form, value: YamlValue | undefined, at: Range, reader: FormReader, path = ''): unknown {
  const wrong = (message: Spoken = known(form.wrong), mend: () => readonly Fix[] = () => []): undefined => {
    reader.mistake(value?.range ?? at, message, () => {
      const own = [...mend(), ...(value ? makeList(form, value) : insertValue(reader.text, at, form))]
      return [...own, remove(titled('Remove it'), reader.text, at, value?.range)]
    })
  }
  switch (form.type) {
    case 'either': {
      const one = form.forms.find(({ type }) => value && SHAPES[type] === value.type)
      return one ? readForm({ ...one, wrong: one.wrong || form.wrong }, value, at, reader, path) : wrong()
    }
    case 'word': {
      if (value?.type !== 'scalar') return wrong()
      const also = form.also && Object.hasOwn(form.also, value.text) ? form.also[value.text] : undefined
      const word = also ?? form.known.find(known => known === value.text)
      return (
        word ??
        wrong(unknown(value.text, form), () =>
          changeWord(value.range, likeliest(value.text, form), form.known, form.what),
        )
      )
    }
    case 'text': {
      if (value?.type !== 'scalar' || !form.pattern.test(value.text)) return wrong()
      if (!form.isReal || form.isReal(value.text)) return value.text
      const near = suggest(value.text, form.known?.() ?? [], MOST_NEAR)
      const wanted = { english: form.wrong.replace(/\.$/, ''), said: known(form.wrong).said }
      const message = near[0]
        ? spoken('{wanted:raw}; did you mean `{near:raw}`.', { wanted, near: near[0] })
        : known(form.wrong)
      return wrong(message, () => changeWord(value.range, near, [], ''))
    }
    case 'pattern': {
      if (value?.type !== 'scalar') return wrong()
      const trouble = patternTrouble(value.text)
      return trouble ? wrong(trouble.message, () => rewritten(value.range, trouble)) : value.text
    }
    case 'number':
      return value?.type === 'scalar' && /^\d{1,6}$/.test(value.text) ? Number(value.text) : wrong()
    case 'list':
      if (value?.type !== 'sequence') return wrong()
      return value.items
        .map((item, index) => readForm(form.of, item, item.range, reader, `${path}\n${index}`))
        .filter(item => item !== undefined)
    case 'keys':
      return value?.type === 'mapping' ? readKeys(form, value.entries, value.range, reader, path) : wrong()
    case 'map':
      if (value?.type !== 'mapping') return wrong()
      return value.entries.flatMap((entry): ReadEntry[] => {
        const trouble = form.patterns ? patternTrouble(entry.key) : undefined
        if (trouble) {
          reader.mistake(entry.keyRange, trouble.message, () => [
            ...rewritten(entry.keyRange, trouble),
            removeEntry(entry, reader),
          ])
          return []
        }
        const one = readEntry(form.of, entry, reader, path)
        return one === undefined ? [] : [[entry.key, one]]
      })
  }
}

function readKeys(form: KeysForm, entries: readonly YamlEntry[], range: Range, reader: FormReader, path: string) {
  const read: Record<string, unknown> = {}
  for (const entry of entries) {
    const known = Object.hasOwn(form.keys, entry.key) ? form.keys[entry.key] : undefined
    if (!known)
      reader.mistake(entry.keyRange, unknown(entry.key, form), () => [
        ...changeWord(entry.keyRange, likeliest(entry.key, form), [], form.what),
        removeEntry(entry, reader),
      ])
    else {
      const one = readEntry(known, entry, reader, path)
      if (one !== undefined) read[entry.key] = one
    }
  }
  if (form.required !== undefined && !(form.required in read)) {
    reader.mistake(range, known(form.wrong), () => [remove(titled('Remove it'), reader.text, range, range)])
    return undefined
  }
  const [least, most] = (form.ordered ?? []).map(key => read[key])
  if (typeof least !== 'number' || typeof most !== 'number' || least <= most) return read
  const [lower, upper] = form.ordered!.map(key => entries.findLast(entry => entry.key === key)!.value!.range)
  const [low, high] = form.ordered!
  const crossed = spoken('`{low:raw}`, {least}, is more than `{high:raw}`, {most}.', { low, least, high, most })
  reader.mistake(range, crossed, () => [swap(lower!, upper!, reader.text)])
  return undefined
}

function readEntry(form: Form, { key, keyRange, value }: YamlEntry, reader: FormReader, above: string): unknown {
  const path = above === '' ? key : `${above}\n${key}`
  const read = readForm(form, value, keyRange, reader, path)
  if (read !== undefined) reader.places.set(path, keyRange)
  return read
}

const SHAPES: Readonly<Record<Form['type'], YamlValue['type'] | undefined>> = {
  word: 'scalar',
  text: 'scalar',
  pattern: 'scalar',
  number: 'scalar',
  list: 'sequence',
  keys: 'mapping',
  map: 'mapping',
  either: undefined,
}

const removeEntry = ({ key, keyRange, value }: YamlEntry, { text }: FormReader): Fix =>
  remove(titled('Remove {key:raw}', { key: key.slice(0, 40) }), text, keyRange, value?.range)

const rewritten = (range: Range, { meant: pattern }: PatternTrouble): Fix[] =>
  pattern && !patternTrouble(pattern) ? [rewrite(range, pattern)] : []

const MOST_NEAR = 3

function likeliest(word: string, form: KeysForm | WordForm): string[] {
  const known = form.type === 'keys' ? Object.keys(form.keys) : form.known
  const names = form.type === 'keys' ? [] : Object.keys(form.also ?? {})
  return suggest(word, [...known, ...names], MOST_NEAR)
}

/** With what to write instead: the likeliest word, else where all of them stand. */
function unknown(word: string, form: KeysForm | WordForm): Spoken {
  const args = { word, what: form.what }
  const near = likeliest(word, form)[0]
  if (near) return spoken('`{word:raw}` is no {what:raw}; did you mean `{near:raw}`.', { ...args, near })
  // "severity (off, hint, …)" has said them already.
  if (form.what.includes('(')) return spoken('`{word:raw}` is no {what:raw}.', args)
  if (form.type === 'keys' && form.listed)
    return spoken('`{word:raw}` is no {what:raw}; {listed:raw}.', { ...args, listed: form.listed })
  const all = form.type === 'keys' ? Object.keys(form.keys) : form.known
  return spoken('`{word:raw}` is no {what:raw}; known are {all:raw}.', { ...args, all: all.join(', ') })
}
