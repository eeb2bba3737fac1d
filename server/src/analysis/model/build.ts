/** Puts an artefact together from its slices, and keeps what an edit did not touch. */
import type { Syntax, Tree } from '../syntax/document.js'
import type { YamlValue } from '../syntax/frontMatter.js'
import { kept } from '../text/kept.js'
import { lazily, withLazy } from '../text/lazily.js'
import type { Artefact, SliceModel } from './artefact.js'
import { toldOfChanges } from './changeForm.js'
import { evidencePlace } from './evidencePlace.js'
import { deciderIn, firstSaid, zoneIn } from './firstSaid.js'
import { dayIn, documentDate, goLiveInMatter, goLiveMilestone } from './goLive.js'
import { headFacts } from './headFacts.js'
import type { ArtefactKind } from './kind.js'
import { matterSaid, notSaid, saidForGates } from './matterSaid.js'
import type { Placeholder } from './part.js'
import { openedSlices, treesOf } from './opened.js'
import { outlineOf, sectionsOf } from './outline.js'
import { Over } from './over.js'
import { placeholdersInValue } from './placeholder.js'
import { accountableForApproval } from './raci.js'
import { detailsOfRisks } from './riskDetails.js'
import { signerOfAll } from './signers.js'
import { saidBelow } from './subsections.js'
import type { ModelCache, Taken } from './modelCache.js'
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

/** @param before the same document before an edit: what that leaves alone is taken over */
export const buildArtefact = (...given: Parameters<typeof build>): Artefact =>
  inLanguages(given[3].languages, () => build(...given))

/** What was worked out for an artefact as a whole. */
interface Overview {
  readonly trees: Over<Tree>
  readonly opened: Over<Tree>
  readonly taken: Taken
}
const overview = kept((_: Artefact): { last?: Overview } => ({}))

function build(
  path: string,
  kind: ArtefactKind,
  syntax: Syntax,
  settings: Settings,
  cache: ModelCache,
  before?: Artefact,
): Artefact {
  const last = before && overview(before).last
  const trees = new Over(treesOf(syntax.slices), last?.trees)
  const matter = matterSaid(syntax)
  const own = saidForGates(matter)
  const decider = firstSaid(syntax, trees, deciderIn) ?? accountableForApproval(trees)
  if (decider) own.approver ??= decider
  const evidence = evidencePlace(trees)
  if (evidence) own.evidence ??= evidence
  const inherited = notSaid(settings.frontMatter ?? {}, matter)
  const base = { ...saidForGates(new Map(Object.entries(inherited).map(([key, text]) => [key, { text }]))), ...own }
  const told = kind === 'change-log' || kind === 'change-request' ? { told: toldOfChanges(syntax) } : {}
  const detailed = detailsOfRisks(trees)
  const places = openedSlices(syntax.slices, trees)
  const opened = places === syntax.slices ? trees : new Over(treesOf(places), last?.opened)
  const signed = kind === 'go-no-go' ? signerOfAll(opened) : undefined
  const around = {
    kind,
    owners: settings.owners,
    languages: settings.languages,
    ...told,
    ...(detailed.length > 0 ? { detailed } : {}),
    ...(signed === undefined ? {} : { signed }),
  }
  const outline = outlineOf(opened)
  const given = { outline, around, top: cache.top(around, base), below: saidBelow(opened) }
  const taken = cache.all(opened, given, last?.taken)
  const { models } = taken
  const slices = places.map(({ start }, slice) => ({ start, model: models.all[slice]! }))
  // Not the text, which the engine may hold as long as the question.
  const end = syntax.text.length
  const sections = lazily(() => sectionsOf(places, end))
  const head = headFacts(places)
  const title =
    outline.heads.find(one => one !== undefined)?.heading ||
    matter.get('title')?.text ||
    path.slice(path.lastIndexOf('/') + 1)
  const artefact: Artefact = withSections(
    {
      path,
      kind,
      status:
        statusNamed(matter.get('status')?.text ?? '') ??
        head.status ??
        statusNamed(inherited['status'] ?? '') ??
        'draft',
      title,
      syntax,
      slices,
      models,
      outline,
      frontMatterPlaceholders: frontMatterPlaceholders(syntax),
      release: matter.get('release')?.text ?? matter.get('version')?.text ?? inherited['release'],
      timezone: matter.get('timezone')?.text ?? firstSaid(syntax, trees, zoneIn) ?? settings.timezone,
      anchor:
        goLiveInMatter(matter) ??
        head.anchor ??
        goLiveMilestone(models) ??
        dayIn(inherited['go-live'] ?? '') ??
        documentDate(matter),
      inherited,
      template:
        matter.get('template')?.text === 'true' || /(?:^|\/)templates?\//i.test(path) || mostlyPlaceholders(models),
      words: models.sum(wordsOf),
    },
    sections,
  )
  overview(artefact).last = { trees, opened, taken }
  return artefact
}

const withSections = withLazy('sections')

const wordsOf = ({ words }: SliceModel): number => words

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
