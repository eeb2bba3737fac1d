/** Puts an artefact together from its slices, and keeps what an edit did not touch. */
import type { Syntax } from '../syntax/document.js'
import type { YamlValue } from '../syntax/frontMatter.js'
import { shift } from '../text/range.js'
import type { Artefact, Section, SliceModel } from './artefact.js'
import { toldOfChanges } from './changeForm.js'
import { deciderIn, firstSaid, zoneIn } from './firstSaid.js'
import { dayIn, documentDate, goLiveInMatter, goLiveMilestone } from './goLive.js'
import { headFacts } from './headFacts.js'
import type { ArtefactKind } from './kind.js'
import { matterSaid, notSaid, saidForGates } from './matterSaid.js'
import type { Placeholder } from './part.js'
import { openedSlices } from './opened.js'
import { placeholdersInValue } from './placeholder.js'
import { accountableForApproval } from './raci.js'
import { detailsOfRisks } from './riskDetails.js'
import { signerOfAll } from './signers.js'
import { saidBelow } from './subsections.js'
import { headOf, type ModelCache, type Recognised } from './modelCache.js'
import { mostlyPlaceholders } from './template.js'
import { inLanguages, statusNamed, type Language } from './vocabulary/lookup.js'

/** What the configuration says for the document. */
export interface Settings {
  readonly timezone: string | undefined
  /** Folded names of the owners it lists. */
  readonly owners: ReadonlySet<string>
  /** Whose words are known beside English; undefined: all. */
  readonly languages?: readonly Language[] | undefined
  /** Values by key of the front matter, for documents that say nothing else. */
  readonly frontMatter?: Readonly<Record<string, string>>
}

export const buildArtefact = (...given: Parameters<typeof build>): Artefact =>
  inLanguages(given[3].languages, () => build(...given))

function build(path: string, kind: ArtefactKind, syntax: Syntax, settings: Settings, cache: ModelCache): Artefact {
  const matter = matterSaid(syntax)
  const own = saidForGates(matter)
  const decider = firstSaid(syntax, deciderIn) ?? accountableForApproval(syntax.slices)
  if (decider) own.approver ??= decider
  const inherited = notSaid(settings.frontMatter ?? {}, matter)
  const base = { ...saidForGates(new Map(Object.entries(inherited).map(([key, text]) => [key, { text }]))), ...own }
  const told = kind === 'change-log' || kind === 'change-request' ? { told: toldOfChanges(syntax) } : {}
  const detailed = detailsOfRisks(syntax.slices)
  const slices: { start: number; model: SliceModel }[] = []
  const open: { readonly depth: number; readonly taken: Recognised }[] = []
  const headings: { heading: string; depth: number; start: number; range: readonly [number, number]; slice: number }[] =
    []
  const opened = openedSlices(syntax.slices)
  const signed = kind === 'go-no-go' ? signerOfAll(opened) : undefined
  const around = {
    kind,
    owners: settings.owners,
    languages: settings.languages,
    ...told,
    ...(detailed.length > 0 ? { detailed } : {}),
    ...(signed === undefined ? {} : { signed }),
  }
  const top = cache.top(around, base)
  const below = saidBelow(opened)
  opened.forEach(({ start, tree }, index) => {
    const head = headOf(tree)
    const depth = head?.depth ?? 7
    while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop()
    const taken = cache.of(tree, open.at(-1)?.taken ?? top, around, below[index])
    slices.push({ start, model: taken.model })
    if (!head) return
    open.push({ depth, taken })
    headings.push({ heading: head.heading, depth, start, range: shift(head.range, start), slice: index })
  })
  const head = headFacts(opened)
  const words = slices.reduce((sum, { model }) => sum + model.words, 0)
  const title = headings[0]?.heading || matter.get('title')?.text || path.slice(path.lastIndexOf('/') + 1)
  return {
    path,
    kind,
    status:
      statusNamed(matter.get('status')?.text ?? '') ?? head.status ?? statusNamed(inherited['status'] ?? '') ?? 'draft',
    title,
    syntax,
    slices,
    sections: sectionsOf(headings, syntax.text.length),
    frontMatterPlaceholders: frontMatterPlaceholders(syntax),
    release: matter.get('release')?.text ?? matter.get('version')?.text ?? inherited['release'],
    timezone: matter.get('timezone')?.text ?? firstSaid(syntax, zoneIn) ?? settings.timezone,
    anchor:
      goLiveInMatter(matter) ??
      head.anchor ??
      goLiveMilestone(slices) ??
      dayIn(inherited['go-live'] ?? '') ??
      documentDate(matter),
    inherited,
    template:
      matter.get('template')?.text === 'true' ||
      /(?:^|\/)templates?\//i.test(path) ||
      mostlyPlaceholders(syntax, slices),
    words,
  }
}

function frontMatterPlaceholders(syntax: Syntax): Placeholder[] {
  const matter = syntax.frontMatter
  if (!matter?.tree.root) return []
  const found: Placeholder[] = []
  const visit = (value: YamlValue | undefined): void => {
    if (!value) return
    if (value.type === 'scalar')
      found.push(
        ...placeholdersInValue(
          syntax.text.slice(value.range[0] + matter.yamlStart, value.range[1] + matter.yamlStart),
          value.range[0] + matter.yamlStart,
        ),
      )
    else if (value.type === 'sequence') {
      if (!bracketed(value)) value.items.forEach(visit)
    } else value.entries.forEach(entry => visit(entry.value))
  }
  // `[Release manager]` is a YAML list of one: to its author it is a placeholder.
  const bracketed = (value: YamlValue): true | undefined => {
    const range = [value.range[0] + matter.yamlStart, value.range[1] + matter.yamlStart] as const
    const text = syntax.text.slice(...range)
    if (!/^\[[\p{L} ]+\]$/u.test(text) || (value.type === 'sequence' && value.items.length > 1)) return undefined
    const hits = placeholdersInValue(text, range[0])
    const word =
      hits[0] && /\b(?:name|date|owner|version|your|team|lead|manager|director|product|release|title)\b/i.test(text)
    if (word) found.push(hits[0]!)
    return word ? true : undefined
  }
  visit(matter.tree.root)
  return found
}

function sectionsOf(
  headings: readonly {
    heading: string
    depth: number
    start: number
    range: readonly [number, number]
    slice: number
  }[],
  end: number,
): Section[] {
  return headings.map((head, index) => {
    let next = index + 1
    while (next < headings.length && headings[next]!.depth > head.depth) next++
    return {
      heading: head.heading,
      depth: head.depth,
      headingRange: head.range,
      range: [head.start, headings[next]?.start ?? end],
      slice: head.slice,
    }
  })
}
