/** Completion in a `slipway.yml`: keys, rules, severities, kinds, languages, zones, paths, people, as the place wants. */
import type { Form } from '../../lint/form.js'
import { sayKnown } from '../../text/said.js'
import { ITEM, yamlPlace, type YamlPlace } from '../../syntax/yamlPlace.js'
import type { Completions } from '../completion.js'
import type { Offer } from '../completion/offer.js'
import { describeKey, meaningOf } from './describe.js'
import { formsAt, type ConfigurationView } from './view.js'

/** More than anybody reads. */
const MOST = 200

export function completeConfiguration(view: ConfigurationView, offset: number): Completions {
  const place = yamlPlace(view.text, offset)
  if (!place) return { offers: [], isCut: false }
  const begun = view.text.slice(place.range[0], offset).replace(/^["']/, '').toLowerCase()
  const offers = formsAt(view.form, place.path).flatMap(form =>
    place.at === 'key' ? keys(view, place, form) : values(view, place, form),
  )
  // Zones and paths are many: what has nothing of the letters typed is not worth sending.
  const fitting = offers.length > MOST ? offers.filter(({ label }) => label.toLowerCase().includes(begun)) : offers
  return { offers: fitting.slice(0, MOST), isCut: offers.length > MOST }
}

function keys(view: ConfigurationView, place: YamlPlace, form: Form): Offer[] {
  const known = form.type === 'keys' ? Object.entries(form.keys) : []
  const patterns = form.type === 'map' && form.patterns ? paths(view).map(path => [path, form.of] as const) : []
  return [...known, ...patterns].flatMap(([key, of]): Offer[] => {
    if (place.siblings.includes(key)) return []
    // A block goes on in the next line, which is for the writer to begin.
    const colon = place.isKeyAlready ? '' : isBlock(of) && !place.inFlow ? ':' : ': '
    return [
      {
        kind: patterns.length > 0 ? 'file' : 'id',
        label: key,
        detail: patterns.length > 0 ? '' : of.help ? sayKnown(view.say, of.help) : '',
        documentation: () => describeKey(view, key, of),
        range: place.range,
        takesAll: true,
        text: quoted(key) + colon,
        filter: filter(view, place, key),
      },
    ]
  })
}

function values(view: ConfigurationView, place: YamlPlace, form: Form): Offer[] {
  const offer = (kind: Offer['kind'], word: string, detail = ''): Offer => ({
    kind,
    label: word,
    detail,
    range: place.range,
    takesAll: true,
    text: quoted(word),
    filter: filter(view, place, word),
  })
  switch (form.type) {
    case 'keys':
    case 'map':
      return place.startsLine ? keys(view, place, form) : []
    case 'word':
      return form.known.map(word => offer('value', word, meaningOf(view, word, form)))
    case 'pattern':
      return paths(view).map(path => offer('file', path))
    case 'text':
      return texts(view, place, form).map(([kind, word]) => offer(kind, word))
    default:
      return []
  }
}

/** Zones, people where people belong, and what a list holds by itself. */
function texts(
  view: ConfigurationView,
  { path }: YamlPlace,
  { known }: Form & { type: 'text' },
): (readonly [Offer['kind'], string])[] {
  if (known) return known().map(word => ['value', word])
  if (path[0] === 'owners') return view.people().map(name => ['person', name])
  const list = path.at(-1) === ITEM ? formsAt(view.form, path.slice(0, -1))[0] : undefined
  return Array.isArray(list?.initial) ? (list.initial as string[]).map(word => ['value', word]) : []
}

const isBlock = (form: Form): boolean =>
  form.type === 'keys' ||
  form.type === 'map' ||
  form.type === 'list' ||
  (form.type === 'either' && form.forms.every(isBlock))

/** Each document, and each folder as a pattern. */
function paths(view: ConfigurationView): string[] {
  const documents = view.documents()
  const folders = new Set(
    documents.flatMap(path => (path.includes('/') ? [`${path.slice(0, path.lastIndexOf('/'))}/**`] : [])),
  )
  return [...[...folders].sort(), ...documents]
}

/** What a person has begun to write in quotes is compared with them. */
const filter = (view: ConfigurationView, { range }: YamlPlace, word: string): string =>
  /^["']/.exec(view.text.slice(...range))?.[0] ? `${view.text[range[0]]}${word}` : word

const quoted = (word: string): string =>
  /^\p{L}[\p{L}\p{N} ()/._-]*$|^[+-]\d\d:\d\d$/u.test(word) && !/^(?:true|false|null)$| $/.test(word)
    ? word
    : JSON.stringify(word)
