/** The kind of a document that says none yet, or none that is known: what makes it an artefact. */
import { KINDS, kindTitle } from '../../model/kind.js'
import { MATTER_HELP } from '../../model/matterKeys.js'
import { frontMatterRange } from '../../syntax/frontMatter.js'
import { yamlPlace } from '../../syntax/yamlPlace.js'
import { shift, type Range } from '../../text/range.js'
import { sayEnglish, sayKnown } from '../../text/said.js'
import { escape } from '../markdown.js'
import type { Completions } from '../completion.js'
import type { Offer } from './offer.js'

/** In the front matter of any Markdown, as far as it has begun to say so: other tools' front matter is theirs. */
export function completeKind(text: string, offset: number, say = sayEnglish): Completions {
  const yaml = frontMatterRange(text)?.yaml ?? begunMatter(text, offset)
  const place =
    yaml && offset >= yaml[0] && offset <= yaml[1] ? yamlPlace(text.slice(...yaml), offset - yaml[0]) : undefined
  if (!yaml || !place || place.inFlow) return { offers: [], isCut: false }
  const range = shift(place.range, yaml[0])
  if (place.at === 'value' && place.path.length === 1 && place.path[0] === 'artefact')
    return { offers: KINDS.map(kind => ({ kind: 'value', label: kind, detail: sayKnown(say, kindTitle(kind)), range, takesAll: true, text: kind })), isCut: false } // prettier-ignore
  const begun = text.slice(range[0], offset)
  const isKey = place.path.length === 0 && (place.at === 'key' || place.startsLine)
  const isBegun = begun !== '' && 'artefact'.startsWith(begun.toLowerCase()) && !place.siblings.includes('artefact')
  const key: Offer = {
    kind: 'id',
    label: 'artefact',
    documentation: () => [escape(sayKnown(say, MATTER_HELP['artefact'] ?? ''))],
    range,
    takesAll: true,
    text: place.isKeyAlready ? 'artefact' : 'artefact: ',
  }
  return { offers: isKey && isBegun ? [key] : [], isCut: false }
}

/** More than anybody writes before the closing fence. */
const MOST = 2000

/** Front matter that is being written and has no end yet: nothing but keys and their values over the cursor. */
function begunMatter(text: string, offset: number): Range | undefined {
  const start = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text)?.[0].length
  if (start === undefined || offset < start || offset - start > MOST) return undefined
  const lines = text.slice(start, offset).split(/\r\n|\n|\r/)
  if (!lines.every((line, at) => /^[\w-]+:|^ *-? /.test(line) || (at === lines.length - 1 && /^[\w-]*$/.test(line))))
    return undefined
  const end = /[\r\n]|$/.exec(text.slice(offset, offset + MOST))
  return [start, offset + (end?.index ?? 0)]
}
