/**
 * What is wrong with the coverage of requirements, in the words of OpenFastTrace: duplicate, outdated, unwanted,
 * orphaned. There they are states of links between revisions of items; here a matrix covers, and has no revisions.
 */
import { resolvePath, readAddress } from '../model/address.js'
import { changesSince, isFingerprint } from '../model/fingerprint.js'
import { familyOf, findIds } from '../model/identifier.js'
import { linksIn } from '../model/link.js'
import { plainId } from '../model/looseIds.js'
import { matterValue } from '../model/matter.js'
import type { Range } from '../text/range.js'
import { speaksOfAnother } from './artefacts.js'
import type { Placed } from './parts.js'
import type { Place } from './reason.js'
import type { Member, Release } from './release.js'

/** An id that covers a requirement which no matrix has. */
export interface Orphan {
  readonly id: string
  /** Who names it: documents by their titles, or a test. */
  readonly by: readonly string[]
  /** Where it is first named; the matrix where only a test names it. */
  readonly place: Place
}

export interface Tracing {
  /** Two rows have the same id. */
  readonly isDuplicate: (id: string) => boolean
  /** It is covered by a document of another release, or by one that has changed since it was approved. */
  readonly outdatedBy: (row: Placed) => string | undefined
  /** Where release notes tell of the requirement, whether or not they should. */
  readonly toldAt: (id: string) => Place | undefined
  readonly orphans: readonly Orphan[]
}

/** @param rows of all matrices */
export function tracingOf(release: Release, rows: readonly Placed[]): Tracing {
  const counts = new Map<string, number>()
  for (const { part } of rows) {
    const id = part.fields.id?.text ?? ''
    if (id !== '') counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const told = toldIn(release)
  return {
    isDuplicate: id => (counts.get(id) ?? 0) > 1,
    outdatedBy: linksTo(outdatedMembers(release), rows),
    toldAt: id => told.get(plainId(id)),
    orphans: orphansOf(release, rows, counts),
  }
}

/** Where notes speak of what is not in the release. */
const ASIDE =
  /\b(?:known (?:issues?|limitations?)|limitations?|not (?:in|included|part)|deferred|postponed|removed|out of scope|later|upcoming|road ?map)\b|bekannte|nicht enthalten|problèmes connus|problemas conocidos|известн|既知|已知|알려진/iu

/** By the id in capitals: notes may write it small. */
function toldIn({ members }: Release): ReadonlyMap<string, Place> {
  const told = new Map<string, Place>()
  for (const { artefact, facts } of members) {
    if (facts.kind !== 'release-notes') continue
    const aside = artefact.sections.filter(({ heading }) => ASIDE.test(heading))
    const isAside = ([at]: Range): boolean => aside.some(({ range }) => range[0] <= at && at < range[1])
    for (const { id, range } of [...facts.references, ...facts.loose]) {
      const plain = plainId(id)
      if (!told.has(plain) && !isAside(range)) told.set(plain, { document: facts.path, range })
    }
  }
  return told
}

/** Titles of the documents whose coverage counts for another state of the release, by their path. */
function outdatedMembers(release: Release): ReadonlyMap<string, string> {
  const outdated = new Map<string, string>()
  for (const member of release.members)
    if (speaksOfAnother(member, release) || changedSinceApproval(member)) outdated.set(member.artefact.path, member.artefact.title) // prettier-ignore
  return outdated
}

function changedSinceApproval({ artefact }: Member): boolean {
  const fingerprint = matterValue(artefact, 'approval-fingerprint')?.text
  return fingerprint !== undefined && isFingerprint(fingerprint) && changesSince(artefact, fingerprint) !== undefined
}

/** Of each matrix, its links to such documents, in order of place. */
function linksTo(outdated: ReadonlyMap<string, string>, rows: readonly Placed[]): (row: Placed) => string | undefined {
  if (outdated.size === 0) return () => undefined
  const links = new Map(
    [...new Set(rows.map(({ member }) => member.artefact))].map(artefact => {
      const slices = artefact.slices.map(({ start, model }) => ({ start, tree: model.tree }))
      const found = linksIn(slices).flatMap(({ url, range }) => {
        const title = outdated.get(resolvePath(artefact.path, readAddress(url).path) ?? '')
        return title === undefined ? [] : [{ at: range[0], title }]
      })
      return [artefact.path, found.sort((a, b) => a.at - b.at)] as const
    }),
  )
  return ({ part, member, place }) => {
    const start = place.range[0] - part.name.range[0]
    const own = links.get(member.artefact.path) ?? []
    let [low, high] = [0, own.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (own[middle]!.at < part.range[0] + start) low = middle + 1
      else high = middle
    }
    const first = own[low]
    return first && first.at < part.range[1] + start ? first.title : undefined
  }
}

/** Only ids of families that a matrix has rows of: others mean something else, or nothing. */
function orphansOf(release: Release, rows: readonly Placed[], counts: ReadonlyMap<string, number>): Orphan[] {
  const families = new Set([...counts.keys()].map(familyOf))
  const defined = new Set(release.members.flatMap(({ facts }) => facts.definitions.map(({ id }) => id)))
  const isOrphan = (id: string): boolean => families.has(familyOf(id)) && !counts.has(id) && !defined.has(id)
  const orphans = new Map<string, { id: string; by: string[]; place: Place }>()
  const add = (id: string, by: string, place: Place): void => {
    const there = orphans.get(id) ?? { id, by: [], place }
    orphans.set(id, there)
    if (!there.by.includes(by)) there.by.push(by)
  }
  for (const { artefact, facts } of release.members) {
    if (artefact.template) continue
    for (const { id, range } of facts.references)
      if (isOrphan(id)) add(id, artefact.title, { document: artefact.path, range })
  }
  const matrix = rows[0]?.place.document
  if (matrix !== undefined)
    for (const { name } of release.tests ?? [])
      for (const { id } of findIds(name))
        if (isOrphan(id)) add(id, `test “${name}”`, { document: matrix, range: [0, 0] })
  return [...orphans.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
