/** XML as its readers see it, strictly: elements in order, each with its attributes and its text. */
import { SaxesParser } from 'saxes'

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

export function elements(xml: string): Element[] {
  const parser = new SaxesParser()
  const found: Element[] = []
  const open: Element[] = []
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' }
    found.push(element)
    open.push(element)
  })
  parser.on('text', text => {
    if (open.length > 0) open.at(-1)!.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.on('error', error => {
    throw error
  })
  parser.write(xml).close()
  return found
}
