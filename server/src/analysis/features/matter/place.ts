/** The place in a front matter that a cursor means. */
import { frontMatterRange } from '../../syntax/frontMatter.js'
import { yamlPlace, type YamlPlace } from '../../syntax/yamlPlace.js'
import { shift } from '../../text/range.js'
import type { View } from '../view.js'

/** Undefined outside of the front matter and where nothing may be written; the range is absolute. */
export function matterPlace({ text, artefact }: View, offset: number): YamlPlace | undefined {
  if (offset >= (artefact.syntax.frontMatter?.range[1] ?? 0)) return undefined
  const yaml = frontMatterRange(text)?.yaml
  if (!yaml || offset < yaml[0] || offset > yaml[1]) return undefined
  const place = yamlPlace(text.slice(...yaml), offset - yaml[0])
  return place && { ...place, range: shift(place.range, yaml[0]) }
}
