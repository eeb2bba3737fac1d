/** Roles and people wherever an owner is expected. */
import type { Person } from '../../facts/fact.js'
import { ownersToOffer } from '../../facts/fold.js'
import type { Say } from '../../text/said.js'
import { cellAt } from '../../model/cell.js'
import { fieldOf } from '../../model/label.js'
import { matterValue } from '../../model/matter.js'
import { MATTER_NAMES } from '../../model/named.js'
import type { FieldName } from '../../model/part.js'
import { columnConcepts } from '../../model/vocabulary/lookup.js'
import { describePerson } from '../hover/people.js'
import { ITEM } from '../../syntax/yamlPlace.js'
import { matterPlace } from '../matter/place.js'
import { isCalled, personCalled } from '../people.js'
import type { View } from '../view.js'
import type { Offer } from './offer.js'
import { REST_OF_WORD, restEnd } from './rest.js'

interface Asked {
  readonly field: FieldName
  /** What was written of the name. */
  readonly written: string
  /** Where the name ends; where nothing says, with its word, or as a name that is known. */
  readonly end?: number
  /** What follows a name that is taken. */
  readonly behind: string
  /** For whom a delegate is sought. */
  readonly approver?: string | undefined
  /** In the front matter. */
  readonly isMatter?: true
  /** A bare word in YAML, where `@` begins nothing. */
  readonly inYaml?: boolean
}

export function completePerson(view: View, offset: number): readonly Offer[] {
  const asked = askedAt(view, offset)
  if (!asked) return []
  const { written, behind, field, approver, inYaml } = asked
  const packet = view.packet()
  const delegate = approver ? personCalled(view, approver)?.delegate : undefined
  const names = [...(field === 'fallback' && delegate ? [delegate] : []), ...ownersToOffer(packet)]
  // Whoever answers for this very document, before all other handles.
  if (written.startsWith('@')) names.unshift(...(view.codeOwners.at(-1)?.ownersOf(view.document) ?? []))
  const about = new Map(packet.people.map(person => [person.name, person]))
  const isWanted = (name: string): boolean =>
    `${name} ${about.get(name)?.role ?? ''}`.toLowerCase().includes(written.toLowerCase())
  const range = [offset - written.length, asked.end ?? nameEnd(view.text, offset, written, names)] as const
  return [...new Set(names)]
    .filter(
      name =>
        isWanted(name) &&
        (name.startsWith('@') || !written.startsWith('@')) &&
        !(field === 'fallback' && approver !== undefined && isCalled(name)(approver)),
    )
    .map(name => ({
      kind: 'person',
      label: name,
      ...detail(view.say, about.get(name), name === delegate ? approver : undefined),
      documentation: () => describePerson(view, name),
      range,
      ...(asked.isMatter ? { takesAll: true } : {}),
      text: (inYaml && !/^[\p{L}\p{N}][\p{L}\p{N} ./_-]*$/u.test(name) ? JSON.stringify(name) : name) + behind,
      filter: `${name} ${about.get(name)?.role ?? ''}`.trim(),
    }))
}

function nameEnd(text: string, offset: number, written: string, names: readonly string[]): number {
  const start = offset - written.length
  const stands = names.filter(name => text.slice(start, start + name.length).toLowerCase() === name.toLowerCase())
  return Math.max(restEnd(text, offset, REST_OF_WORD), ...stands.map(name => start + name.length))
}

function detail(say: Say, person: Person | undefined, standsInFor: string | undefined): { detail?: string } {
  if (standsInFor) return { detail: say('stands in for {name:raw}', { name: standsInFor }) }
  return person?.role && person.role !== person.name ? { detail: person.role } : {}
}

const CHARGED: ReadonlySet<FieldName> = new Set(['owner', 'approver', 'fallback', 'sender'])
const LABELLED =
  /(?:^|[([—–;,·]|[-*+][ \t])[ \t]*[*_]{0,2}(\p{L}[\p{L} /'-]{0,30})[*_]{0,2}[ \t]*[:：][*_]{0,2}[ \t]*((?:[^:：|;()[\]]{0,60}, ?)?)([^:：|,;()[\]]{0,60})$/u
const BOLD_ITEM = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+\[[ xX]\][ \t]+\*\*([^*]{0,40})$/
const HANDLE = /(?<![\w/.@])(@[\w/-]{0,60})$/

/** A value of the front matter, a column of owners, a label, the bold words that open an item of a checklist, a handle. */
function askedAt(view: View, offset: number): Asked | undefined {
  const { text } = view
  const inFrontMatter = askedInMatter(view, offset)
  if (inFrontMatter) return inFrontMatter
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  const line = text.slice(Math.max(start, offset - 300), offset)
  const handle = HANDLE.exec(line)
  if (handle) return { field: 'owner', written: handle[1]!, end: restEnd(text, offset, /^[\w/-]*/), behind: '' }
  const bold = BOLD_ITEM.exec(line)
  if (bold) {
    const end = restEnd(text, offset, /^[^*\r\n]*(?=\*\*)/)
    return {
      field: 'owner',
      written: bold[1]!,
      ...(text.startsWith('**', end) ? { end, behind: '' } : { behind: '**: ' }),
    }
  }
  const cell = line.includes('|') ? cellAt(view.artefact, offset) : undefined
  if (cell) return cell.row < 0 ? undefined : inCell(cell, offset)
  const label = LABELLED.exec(line)
  const field = label ? fieldOf(columnConcepts(label[1]!)) : undefined
  return label && field && CHARGED.has(field) ? { field, written: label[3]!.trimStart(), behind: '' } : undefined
}

/** The value of a key that names people, or an item of its list. */
function askedInMatter(view: View, offset: number): Asked | undefined {
  const place = matterPlace(view, offset)
  const [key = '', ...inside] = place?.path ?? []
  if (place?.at !== 'value' || !MATTER_NAMES.has(key.toLowerCase()) || inside.some(step => step !== ITEM))
    return undefined
  const field = STANDS_IN.has(key.toLowerCase()) ? 'fallback' : 'owner'
  const begun = view.text.slice(place.range[0], offset)
  const written = begun.replace(/^["']/, '')
  const isQuoted = begun !== written
  const end = place.range[1]
  return {
    field,
    written,
    end: isQuoted && view.text[end - 1] === begun[0] && end > offset ? end - 1 : end,
    behind: '',
    isMatter: true,
    inYaml: !isQuoted,
    approver: matterValue(view.artefact, 'approver', 'approved-by')?.text,
  }
}
const STANDS_IN: ReadonlySet<string> = new Set(['fallback', 'fallback-delegate', 'delegate', 'deputy'])

function inCell(cell: NonNullable<ReturnType<typeof cellAt>>, offset: number): Asked | undefined {
  const { columns, column, value } = cell
  const field = columns[column]?.concepts.find((concept): concept is FieldName => CHARGED.has(concept as FieldName))
  if (!field) return undefined
  const at = Math.max(0, offset - value.range[0])
  const approver = columns.findIndex(({ concepts }) => concepts.includes('approver'))
  return {
    field,
    written: /(?<![^,;])[^,;]*$/.exec(value.text.slice(0, at))![0].replace(/^[\s*]+/, ''),
    // Names may stand in bold, with their holder in brackets, and several in a cell.
    end:
      at === 0 && offset < value.range[0]
        ? offset
        : offset + /^[^,;()*<]*/.exec(value.text.slice(at))![0].trimEnd().length,
    behind: '',
    approver: approver >= 0 && approver !== column ? cell.wordsOf(cell.row)?.[approver] : undefined,
  }
}
