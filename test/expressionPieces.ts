/** Cuts a regular expression into smaller ones that grow together as it does, for a judge that large ones make tired. */
import { RegExpParser, type AST } from '@eslint-community/regexpp'

const parser = new RegExpParser({ ecmaVersion: 2024 })
/** Of the plain words of a choice these many stand for all: which letters they have makes none of them slower. */
const WORDS = 2
/** Choices of so many cases are tried case by case. */
const CASES = 4
/** How often something is repeated up to a bound is a factor, whatever the bound. */
const BOUND = 3

/** The whole as it is judged first. Letters of all scripts are written as ASCII ones, so it needs no flag `u`. */
export const simplified = (source: string, flags: string): string => choice(parse(source, flags).alternatives)

/** Where the whole fails, every case of every choice has been tried: so the cases may be judged one by one. */
export const piecesOf = (source: string, flags: string): string[] => [
  ...new Set(fewCases(parse(source, flags).alternatives).flatMap(one => cases(one.elements))),
]

const parse = (source: string, flags: string): AST.Pattern =>
  parser.parsePattern(source, 0, source.length, { unicode: flags.includes('u') })

/** One piece per case of the choices it has itself; choices that are repeated stay whole. */
function cases(elements: readonly AST.Element[]): string[] {
  let found = ['']
  for (const element of elements) {
    const choices =
      (element.type === 'Group' || element.type === 'CapturingGroup') && element.alternatives.length >= CASES
        ? fewCases(element.alternatives).flatMap(one => cases(one.elements))
        : [written(element)]
    found = found.flatMap(before => choices.map(choice => before + choice))
  }
  return [...new Set(found)]
}

/** The element with fewer words in its choices, small bounds and ASCII letters. */
function written(element: AST.Element): string {
  switch (element.type) {
    case 'Quantifier': {
      const [min, max] = [element.min, element.max].map(times => Math.min(times, BOUND)) as [number, number]
      const times = element.max === Infinity ? `{${min},}` : `{${min},${max}}`
      return written(element.element) + times + (element.greedy ? '' : '?')
    }
    case 'Character':
      return letter(element)
    case 'CharacterSet':
      return element.kind === 'property' ? `[${element.negate ? '^' : ''}${property(element.raw)}]` : element.raw
    case 'CharacterClass':
      return `[${element.negate ? '^' : ''}${element.elements.map(inClass).join('')}]`
    case 'Group':
    case 'CapturingGroup':
    case 'Assertion': {
      if (!('alternatives' in element)) return element.raw
      const opening = element.raw.slice(0, element.alternatives[0]!.start - element.start)
      return `${opening}${choice(element.alternatives)})`
    }
    default:
      return element.raw
  }
}

const choice = (alternatives: readonly AST.Alternative[]): string =>
  fewCases(alternatives)
    .map(({ elements }) => elements.map(written).join(''))
    .join('|')

/** Signs beyond ASCII stay different from one another: each is a control character that stands for no other. */
const letter = ({ raw, value }: AST.Character): string => {
  if (value < 128) return raw
  if (/\p{L}/u.test(String.fromCodePoint(value))) return 'x'
  if (!signs.has(value)) signs.set(value, 0x0e + (signs.size % 0x12))
  return String.raw`\x` + signs.get(value)!.toString(16).padStart(2, '0')
}
const signs = new Map<number, number>()

function inClass(element: AST.CharacterClass['elements'][number]): string {
  if (element.type === 'Character') return letter(element)
  if (element.type === 'CharacterClassRange')
    return element.max.value < 128 ? element.raw : letter(element.min) + letter(element.max)
  if (element.type !== 'CharacterSet' || element.kind !== 'property') return element.raw
  return element.negate ? String.raw`\x00-@[-${'`'}{-~` : property(element.raw)
}

/** What the property has of ASCII; one that is not named here stands for a character nothing else stands for. */
const property = (raw: string): string =>
  Object.entries(PROPERTIES).find(([start]) => raw.slice(3).startsWith(start))?.[1] ?? String.raw`\x01`

const PROPERTIES = {
  Lu: 'A-Z',
  Ll: 'a-z',
  L: 'A-Za-z',
  N: '0-9',
  Pc: '_',
  Cc: String.raw`\x02-\x1f`,
  Script: 'x',
} as const

function fewCases(alternatives: readonly AST.Alternative[]): AST.Alternative[] {
  const isLetter = (element: AST.Element): boolean =>
    (element.type === 'Character' && element.value >= 0x20) ||
    (element.type === 'Quantifier' && element.max === 1 && isLetter(element.element))
  const isWord = ({ elements }: AST.Alternative): boolean => elements.length > 0 && elements.every(isLetter)
  const words = alternatives.filter(isWord).slice(0, WORDS)
  return alternatives.filter(one => !isWord(one) || words.includes(one))
}
