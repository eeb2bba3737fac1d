/** Judges the artefacts of a large run share by share, in several threads where there are several. */
import type { CheckRequest } from './checkRequest.js'
import type { Crew } from './crew.js'
import type { Gathered } from './gather.js'
import type { Io } from './io.js'
import { kindsOf } from './kinds.js'
import type { Judged } from './report/report.js'
import { judgeShare, type Share, type SharedFindings } from './share.js'
import { groupsOf, sharesOf } from './shares.js'

/**
 * What there is to say of every document asked for; undefined where nothing can be divided, or too little is there.
 * @param known documents of which it is known already
 */
export async function judgedInThreads(
  { severities }: CheckRequest,
  gathered: Gathered,
  today: string,
  io: Io,
  crew: Crew,
  known: ReadonlyMap<string, Judged> | undefined,
): Promise<SharedFindings | undefined> {
  const asked = [...gathered.asked].filter(id => !known?.has(id))
  if (!isEnough(asked, gathered, crew)) return undefined
  gathered.around()
  const kind = kindsOf(gathered)
  const artefacts = [...gathered.sources.keys()].filter(id => kind(id).kind)
  const isAsked = new Set(asked)
  const groups = groupsOf(artefacts)
    .map(seen => ({ seen, asked: seen.filter(id => isAsked.has(id)) }))
    .filter(group => group.asked.length > 0)
  const shares = sharesOf(groups, ({ seen }) => lengthOf(seen, gathered), crew.size)
  // One thread alone does well to read a few packets at a time.
  if (groups.length < 2) return undefined

  const about = {
    present: new Set(gathered.sources.keys()),
    unread: gathered.unread,
    configurations: gathered.configurations,
    today,
    severities,
    cwd: io.cwd,
    table: io.table,
    isParanoid: Boolean(io.environment['SLIPWAY_PARANOID']),
  }
  const share = (of: typeof groups): Share => {
    const seen = new Set(of.flatMap(group => group.seen))
    const documents = artefacts.flatMap(id => (seen.has(id) ? [[id, gathered.sources.get(id)!.text] as const] : []))
    return { ...about, groups: of.map(group => group.asked), documents: new Map(documents) }
  }
  const others = Promise.all(shares.slice(1).map(one => crew.judge(share(one))))
  const all = [judgeShare(share(shares[0]!)), ...(await others)]
  const found = new Map(all.flatMap(one => [...one.judged]))
  for (const id of asked)
    if (!found.has(id)) found.set(id, { artefact: undefined, isNear: kind(id).near !== undefined, findings: [] })
  return {
    judged: found,
    broken: all.flatMap(one => one.broken),
    unsure: new Set(all.flatMap(one => [...one.unsure])),
  }
}

function isEnough(asked: readonly string[], gathered: Gathered, crew: Crew): boolean {
  if (lengthOf(asked, gathered) < crew.enough) return false
  const kind = kindsOf(gathered)
  const artefacts = asked.filter(id => kind(id).kind)
  return artefacts.length > 1 && lengthOf(artefacts, gathered) >= crew.enough
}

const lengthOf = (ids: readonly string[], { sources }: Gathered): number =>
  ids.reduce((sum, id) => sum + sources.get(id)!.text.length, 0)
