/** Which documents make one release: those that lie with its plan or its go/no-go, or name the same release. */
import type { DocumentFacts } from '../facts/fact.js'
import { folderOf } from '../facts/fold.js'
import type { Packet } from '../facts/packet.js'
import { scaleFor } from '../facts/riskScales.js'
import type { Configuration } from '../lint/configuration.js'
import type { Finding } from '../lint/finding.js'
import { scalesOf } from '../lint/option.js'
import type { VerdictConfiguration } from '../lint/criterion.js'
import type { Artefact } from '../model/artefact.js'
import type { ArtefactKind } from '../model/kind.js'
import type { Scales } from '../model/riskRating.js'
import { kept } from '../text/kept.js'
import type { Steps } from '../text/steps.js'
import { todayIn } from '../text/today.js'

import type { TestResults } from './evidence.js'

/** One document of a release, with what the rules would find in it were it approved. */
export interface Member {
  readonly artefact: Artefact
  readonly facts: DocumentFacts
  /** Found once, and only where something is judged. */
  readonly findings: () => Steps<readonly Finding[]>
}

export interface Release {
  /** As its plan names it, or the folder's name. */
  readonly name: string
  /** The id of its folder, with the slash; '' at the root. */
  readonly folder: string
  readonly members: readonly Member[]
  /** `YYYY-MM-DD`, where a plan or another document names it. */
  readonly goLive: string | undefined
  /** `YYYY-MM-DD`; empty where nobody told. */
  readonly today: string
  /** By what the risks of a member are judged. */
  readonly scales: (artefact: Artefact) => Scales
  /** What was imported of test runs; undefined where nothing was. */
  readonly tests: TestResults | undefined
  readonly configuration: VerdictConfiguration
}

/** A release by its documents' ids. */
export interface Grouped {
  readonly name: string
  readonly folder: string
  readonly documents: readonly string[]
}

/** What makes a folder the home of a release. */
const HEADS: ReadonlySet<ArtefactKind> = new Set(['release-plan', 'go-no-go'])

/** Rules of the house are no part of a release: they stand above all of them. */
const ABOVE: ReadonlySet<ArtefactKind> = new Set(['change-framework'])

/**
 * Every artefact belongs to the nearest folder above it that holds a release plan or a go/no-go; where none does, to
 * the uppermost folder with artefacts. A folder whose plans name several releases holds several.
 */
export function releasesOf(facts: Iterable<DocumentFacts>): Grouped[] {
  const all = [...facts].filter(({ kind }) => !ABOVE.has(kind))
  const homes = [...new Set(all.filter(({ kind }) => HEADS.has(kind)).map(({ path }) => folderOf(path)))]
  const outermost = homes.filter(
    home => !homes.some(other => other !== home && home.startsWith(other) && !holdsMany(other, all)),
  )
  const strays = [...new Set(all.map(({ path }) => folderOf(path)))].sort()
  const byHome = new Map<string, DocumentFacts[]>()
  for (const one of all) {
    const folder = folderOf(one.path)
    const home =
      longest(outermost.filter(other => folder.startsWith(other))) ??
      strays.find(other => folder.startsWith(other)) ??
      folder
    const there = byHome.get(home)
    if (there) there.push(one)
    else byHome.set(home, [one])
  }
  return [...byHome].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([folder, members]) => divided(folder, members))
}

/** Plans of different releases in one folder. */
function holdsMany(folder: string, all: readonly DocumentFacts[]): boolean {
  return namesOf(all.filter(({ path, kind }) => HEADS.has(kind) && folderOf(path) === folder)).length > 1
}

const namesOf = (documents: readonly DocumentFacts[]): string[] =>
  [...new Set(documents.flatMap(({ release }) => release ?? []))].sort()

/** A plan and a go/no-go, each with a draft. */
const MOST_HEADS = 4

function divided(folder: string, members: readonly DocumentFacts[]): Grouped[] {
  const heads = members.filter(({ kind }) => HEADS.has(kind))
  const names = namesOf(heads)
  if (names.length <= 1) {
    // Several plans that name no release are strangers: none of the others speaks for them.
    const strangers = heads.length > MOST_HEADS && names.length === 0
    const name = names[0] ?? (strangers ? undefined : namesOf(members)[0]) ?? lastFolder(folder)
    return [{ name, folder, documents: members.map(({ path }) => path) }]
  }
  return names.map(name => ({
    name,
    folder,
    // What names no release speaks for each of them.
    documents: members.filter(({ release }) => release === undefined || release === name).map(({ path }) => path),
  }))
}

const lastFolder = (folder: string): string => folder.split('/').at(-2) || folder || 'release'

const longest = (folders: readonly string[]): string | undefined =>
  folders.reduce<string | undefined>((best, one) => (one.length > (best?.length ?? -1) ? one : best), undefined)

/**
 * @param packet of the release's folder
 * @param now a day, or a moment: its day in the zone of the release plan
 */
export const releaseOf = (
  { name, folder }: Grouped,
  members: readonly Member[],
  packet: Packet,
  configuration: Configuration | undefined,
  now: string,
  tests?: TestResults,
): Release => ({
  name,
  folder,
  members,
  goLive: goLiveOf(members),
  today: todayIn(now, zoneOf(members)),
  scales: kept(artefact => ({ ...scalesOf(configuration?.options ?? {}), said: scaleFor(packet, artefact) })),
  tests,
  configuration: configuration?.verdict ?? {},
})

/** The plan's day, else that of any other document. */
function goLiveOf(members: readonly Member[]): string | undefined {
  const first = (kinds: readonly ArtefactKind[]): string | undefined =>
    members.find(({ artefact }) => kinds.includes(artefact.kind) && artefact.anchor)?.artefact.anchor
  return (
    first(['release-plan']) ??
    first(['go-no-go', 'deployment-runbook', 'release-checklist']) ??
    members.find(({ artefact }) => artefact.anchor)?.artefact.anchor
  )
}

const zoneOf = (members: readonly Member[]): string | undefined =>
  (members.find(({ artefact }) => artefact.kind === 'release-plan') ?? members[0])?.artefact.timezone
