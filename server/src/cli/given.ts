/** The words after `slipway`, apart: options with their values, and the words that are none. */
import { parseArgs } from 'node:util'
import { suggest } from '../analysis/text/suggest.js'
import { CouldNotRun } from './io.js'
import { OPTIONS, type Command, type Option } from './options.js'
import { didYouMean } from './words.js'
import { inOther, listed, sayEnglish, spoken, type Spoken } from '../analysis/text/said.js'

type Name = keyof typeof OPTIONS

export class Given {
  readonly #values: ReadonlyMap<string, readonly string[]>
  readonly words: readonly string[]

  constructor(argv: readonly string[]) {
    const { given, words } = tokens(argv)
    this.#values = given
    this.words = words
  }

  has(name: Name): boolean {
    return this.#values.has(name)
  }

  /** In the order given. */
  all(name: Name): readonly string[] {
    return this.#values.get(name) ?? []
  }

  one(name: Name): string | undefined {
    const values = this.all(name)
    if (values.length > 1) throw new CouldNotRun(spoken('`--{name:raw}` is given twice.', { name }))
    return values[0]
  }

  /** What another command is asked by must not go unheard. */
  refuseForeign(command: Command): void {
    for (const name of this.#values.keys()) {
      const of = (OPTIONS as Record<string, Option>)[name]!.of
      if (!of || of.includes(command)) continue
      const named = of.map(one => `\`${one}\``)
      throw new CouldNotRun(
        spoken('`--{name:raw}` is no option of `slipway {command:raw}`.', { name, command }),
        inOther(`It belongs to ${listed(sayEnglish, named, 'and')}.`, 'It belongs to {commands:raw}.', {
          commands: named.join(', '),
        }),
      )
    }
  }
}

function tokens(argv: readonly string[]): { given: Map<string, string[]>; words: string[] } {
  const options = OPTIONS as Record<string, Option>
  const known = Object.fromEntries(
    Object.entries(options).map(([name, { type, short, multiple }]) => [
      name,
      { type, ...(short ? { short } : {}), ...(multiple ? { multiple } : {}) },
    ]),
  )
  const read = parseArgs({ args: [...argv], options: known, strict: false, allowPositionals: true, tokens: true })
  const given = new Map<string, string[]>()
  const words: string[] = []
  for (const token of read.tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    if (!option)
      throw new CouldNotRun(
        spoken('`{rawName:raw}` is no option.', { rawName: token.rawName }),
        meantOption(token.name),
      )
    const value = token.value
    if (option.type === 'boolean') {
      if (value !== undefined) throw new CouldNotRun(spoken('`--{name:raw}` takes no value.', { name: token.name }))
    } else if (value === undefined || value === '' || (!token.inlineValue && value.startsWith('-'))) {
      throw new CouldNotRun(
        spoken('`--{name:raw}` lacks its value.', { name: token.name }),
        spoken('Write `--{name:raw} {value:raw}`.', { name: token.name, value: option.value ?? '' }),
      )
    }
    if (given.has(token.name) && option.type === 'string' && !option.multiple)
      throw new CouldNotRun(spoken('`--{name:raw}` is given twice.', { name: token.name }))
    given.set(token.name, [...(given.get(token.name) ?? []), value ?? ''])
  }
  return { given, words }
}

function meantOption(name: string): Spoken {
  const near = suggest(name, Object.keys(OPTIONS), 1)[0]
  return near ? didYouMean(`--${near}`) : spoken('`slipway --help` lists the options.')
}
