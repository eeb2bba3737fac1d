/** The kind of a document that says none yet, or none that is known: what makes it an artefact. */
import { KINDS, kindTitle } from '../../model/kind.js'
import { MATTER_HELP } from '../../model/matterKeys.js'
import { frontMatterRange } from '../../syntax/frontMatter.js'
import { yamlPlace } from '../../syntax/yamlPlace.js'
import { shift } from '../../text/range.js'
import { sayEnglish, sayKnown } from '../../text/said.js'
import { escape } from '../markdown.js'
import type { Completions } from '../completion.js'
import type { Offer } from './offer.js'

/** In the front matter of any Markdown, as far as it has begun to say so: other tools' front matter is theirs. */
export function completeKind(text: string, offset: number, say = sayEnglish): Completions {
  const yaml = frontMatterRange(text)?.yaml
  const place =
    yaml && offset >= yaml[0] && offset <= yaml[1] ? yamlPlace(text.slice(...yaml), offset - yaml[0]) : undefined
  if (!yaml || !place || place.inFlow) return { offers: [], isCut: false }
  const range = shift(place.range, yaml[0])
  if (place.at === 'value' && place.path.length === 1 && place.path[0] === 'artefact')
    return { offers: KINDS.map(kind => ({ kind: 'value', label: kind, detail: sayKnown(say, kindTitle(kind)), range, text: kind })), isCut: false } // prettier-ignore
  const begun = text.slice(range[0], offset)
  const isKey = place.path.length === 0 && (place.at === 'key' || place.startsLine)
  const isBegun = begun !== '' && 'artefact'.startsWith(begun.toLowerCase()) && !place.siblings.includes('artefact')
  const key: Offer = {
    kind: 'id',
    label: 'artefact',
    documentation: () => [escape(sayKnown(say, MATTER_HELP['artefact'] ?? ''))],
    range,
    text: place.isKeyAlready ? 'artefact' : 'artefact: ',
  }
  return { offers: isKey && isBegun ? [key] : [], isCut: false }
}
