/** Puts an artefact together from its slices, and keeps what an edit did not touch. */
import type { Syntax } from '../syntax/document.js'
import type { YamlValue } from '../syntax/frontMatter.js'
import { lazily } from '../text/lazily.js'
import type { Artefact } from './artefact.js'
import { toldOfChanges } from './changeForm.js'
import { evidencePlace } from './evidencePlace.js'
import { deciderIn, firstSaid, zoneIn } from './firstSaid.js'
import { dayIn, documentDate, goLiveInMatter, goLiveMilestone } from './goLive.js'
import { headFacts } from './headFacts.js'
import type { ArtefactKind } from './kind.js'
import { matterSaid, notSaid, saidForGates } from './matterSaid.js'
import type { Placeholder } from './part.js'
import { openedSlices } from './opened.js'
import { headOf, sectionsOf } from './outline.js'
import { placeholdersInValue } from './placeholder.js'
import { accountableForApproval } from './raci.js'
import { detailsOfRisks } from './riskDetails.js'
import { signerOfAll } from './signers.js'
import { saidBelow } from './subsections.js'
import type { ModelCache, Recognised } from './modelCache.js'
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
  const evidence = evidencePlace(syntax.slices)
  if (evidence) own.evidence ??= evidence
  const inherited = notSaid(settings.frontMatter ?? {}, matter)
  const base = { ...saidForGates(new Map(Object.entries(inherited).map(([key, text]) => [key, { text }]))), ...own }
  const told = kind === 'change-log' || kind === 'change-request' ? { told: toldOfChanges(syntax) } : {}
  const detailed = detailsOfRisks(syntax.slices)
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
  // What stands open over a slice, the outermost first.
  const depths: number[] = []
  const over: Recognised[] = []
  const slices = opened.map(({ start, tree }, index) => {
    const head = headOf(tree)
    const depth = head?.depth ?? 7
    while (depths.length > 0 && depths.at(-1)! >= depth) {
      depths.pop()
      over.pop()
    }
    const taken = cache.of(tree, over.at(-1) ?? top, around, below[index])
    if (head) {
      depths.push(depth)
      over.push(taken)
    }
    return { start, model: taken.model }
  })
  const outline = cache.outline(path, opened)
  const sections = lazily(() => sectionsOf(opened, syntax.text.length))
  const head = headFacts(opened)
  const words = slices.reduce((sum, { model }) => sum + model.words, 0)
  const title =
    outline.heads.find(one => one !== undefined)?.heading ||
    matter.get('title')?.text ||
    path.slice(path.lastIndexOf('/') + 1)
  return {
    path,
    kind,
    status:
      statusNamed(matter.get('status')?.text ?? '') ?? head.status ?? statusNamed(inherited['status'] ?? '') ?? 'draft',
    title,
    syntax,
    slices,
    outline,
    get sections() {
      return sections()
    },
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
