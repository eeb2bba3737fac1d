/** Fills an announcement, before or after the release, with what plan and notes say; links are filled elsewhere. */
import { escapeSnippet } from '../newArtefact/fillTemplate.js'
import { plainText } from '../newArtefact/plainText.js'
import { fillByText, fillStops } from './stops.js'
import type { Said } from './said.js'

/** Lines whose stops, in their order, are known. */
const LINES: readonly (readonly [line: RegExp, values: (said: Said) => readonly (string | undefined)[]])[] = [
  [/^\*\*.* comes on \$/, ({ start, effect }) => [start, effect]],
  [/^\| Code freeze \|/, ({ freeze }) => [freeze]],
  [/^\| Release confirmed \|/, ({ decision }) => [decision]],
  [/^\| Deployment ends \|/, ({ end }) => [end]],
  [/^\| Early-life support ends \|/, ({ supportEnds }) => [supportEnds]],
  [/^\| Customers \| \$\{\d+\|/, ({ effect, start, end }) => [effect, start, end]],
  [/^\| (?:Partners|Internal teams) \| \$\{\d+\|/, ({ start, end }) => [undefined, start, end]],
  [/^\| Planned and actual start \|/, ({ start }) => [start]],
  [/^\| Planned and actual end \|/, ({ end }) => [end]],
  [/^\| Effect on users \|/, ({ effect }) => [effect]],
]

export function fillAnnouncement(snippet: string, said: Said): string {
  const filled = snippet.split('\n').map(line => {
    const known = LINES.find(([form]) => form.test(line))
    const own = known ? fillStops(line, known[1](said)) : line
    return /previous version is back within/.test(own)
      ? fillByText(own, text => (text === '[duration]' ? said.recovery : undefined))
      : own
  })
  return withFeatures(filled, said.features).join('\n')
}

/** The rows that ask for a feature: one for each that is known, those that are left stay to be filled. */
function withFeatures(lines: readonly string[], features: Said['features']): string[] {
  const rows = lines.flatMap((line, at) => (/^\| \$\{\d+:\[Name of the feature\]\}/.test(line) ? [at] : []))
  if (rows.length === 0) return [...lines]
  const last = rows.at(-1)!
  return lines.flatMap((line, at) => {
    if (!rows.includes(at)) return [line]
    const filled = (feature: Said['features'][number]): string =>
      fillStops(line, line.includes(SHIPPED) ? [feature[0], feature[1], SHIPPED] : feature)
    const feature = features[rows.indexOf(at)]
    const own = feature ? filled(feature) : line
    // Beyond the stops of the template there are no numbers left: these rows are plain text.
    const more = at === last ? features.slice(rows.length) : []
    return [own, ...more.map(one => escapeSnippet(plainText(filled(one))))]
  })
}

/** What plan and notes name is in; the template asks. */
const SHIPPED = 'In this release'
