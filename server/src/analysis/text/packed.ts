/** Plain data as one short text: a string that stands in it often is written once, and so are the names of like objects. */

/** What JSON holds; of an object, what is undefined is left out. */
export function pack(value: unknown): string {
  const texts = new Map<string, number>()
  const shapes = new Map<string, number>()
  const packed = nodeOf(value, texts, shapes)
  return JSON.stringify([[...texts.keys()], [...shapes.keys()].map(shape => JSON.parse(shape) as unknown), packed])
}

/** Shares no string with what it was packed from. */
export function unpack(packed: string): unknown {
  const [texts, shapes, node] = JSON.parse(packed) as [string[], string[][], Node]
  return valueOf(node, texts, shapes)
}

/**
 * A string is its place among the texts; a whole number from 0 is the negative next to it. Lists begin with what they
 * are: the place of an object's names among the shapes, an array, or another number.
 */
type Node = number | boolean | null | readonly Node[]
const ARRAY = -1
const NUMBER = -2

function nodeOf(value: unknown, texts: Map<string, number>, shapes: Map<string, number>): Node {
  if (typeof value === 'string') return placeOf(value, texts)
  if (typeof value === 'number') return isCount(value) ? -1 - value : [NUMBER, value]
  if (typeof value !== 'object' || value === null) return typeof value === 'boolean' ? value : null
  if (Array.isArray(value)) return [ARRAY, ...value.map(one => nodeOf(one, texts, shapes))]
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  const shape = placeOf(JSON.stringify(entries.map(([name]) => name)), shapes)
  return [shape, ...entries.map(([, one]) => nodeOf(one, texts, shapes))]
}

function valueOf(node: Node, texts: readonly string[], shapes: readonly (readonly string[])[]): unknown {
  if (typeof node === 'number') return node < 0 ? -1 - node : texts[node]
  if (node === null || typeof node === 'boolean') return node
  const [what, ...rest] = node as readonly [number, ...Node[]]
  if (what === NUMBER) return rest[0]
  const values = rest.map(one => valueOf(one, texts, shapes))
  return what === ARRAY ? values : Object.fromEntries(shapes[what]!.map((name, at) => [name, values[at]]))
}

function placeOf(text: string, places: Map<string, number>): number {
  const known = places.get(text)
  if (known !== undefined) return known
  places.set(text, places.size)
  return places.size - 1
}

/** Minus zero is none. */
const isCount = (value: number): boolean =>
  Number.isSafeInteger(value) && value >= 0 && value < Number.MAX_SAFE_INTEGER && !Object.is(value, -0)
