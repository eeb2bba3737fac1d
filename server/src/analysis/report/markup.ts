/** Builds HTML and SVG from plain data: everything that is not an element made here is escaped. */
import { xml } from '../text/xml.js'

/** Finished markup; plain text becomes one by `text`. */
export interface Markup {
  readonly markup: string
}

export type Content = Markup | string | number | undefined | false | readonly Content[]

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

const EMPTY: ReadonlySet<string> = new Set(['meta', 'br', 'circle', 'input', 'line', 'path', 'rect'])

/** `undefined` and `false` leave an attribute out, `true` writes it without a value. */
export function element(name: string, attributes: Attributes, ...content: readonly Content[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${xml(String(value))}"`))
    .join('')
  const inner = content.map(markupOf).join('')
  if (EMPTY.has(name)) return { markup: `<${name}${written}/>` }
  return { markup: `<${name}${written}>${inner}</${name}>` }
}

export function markupOf(content: Content): string {
  if (content === undefined || content === false) return ''
  if (typeof content === 'string' || typeof content === 'number') return xml(String(content))
  return 'markup' in content ? content.markup : content.map(markupOf).join('')
}

/** Where something stands, as the page that shows it can lead there. */
export interface Lead {
  /** Undefined where the page cannot lead anywhere. */
  readonly href: string | undefined
  /** "ReleasePlan.md:42" */
  readonly label: string
  readonly attributes?: Attributes
}

export const anchor = ({ href, label, attributes = {} }: Lead, ...content: readonly Content[]): Markup =>
  href === undefined
    ? element('span', { title: label }, ...content)
    : element('a', { href, title: label, ...attributes }, ...content)
