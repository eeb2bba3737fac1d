/** Judges the artefacts of a large run share by share, in several threads where there are several. */
import type { CheckRequest } from './checkRequest.js'
import type { Crew } from './crew.js'
import type { Gathered } from './gather.js'
import type { Io } from './io.js'
import { kindsOf } from './kinds.js'
import type { Judged } from './report/report.js'
import { tellsBriefly } from './report/formats.js'
import { judgeShare, type Around, type Share, type SharedFindings } from './share.js'
import { batchesOf, groupsOf } from './shares.js'

/** So many characters of text are held in memory with what is read of them, or one group where it is larger. */
const AT_ONCE = 80_000
/** Shares that each of the others is given at a time: while it is at one, the main thread may be too busy to give the next. */
const AHEAD = 2

/**
 * What there is to say of every document asked for; undefined where nothing can be divided, or too little is there.
 * @param known documents of which it is known already
 */
export async function judgedInThreads(
  request: CheckRequest,
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
  // One thread alone does well to read a few packets at a time.
  if (groups.length < 2) return undefined

  const around: Around = {
    present: new Set(gathered.sources.keys()),
    unread: gathered.unread,
    configurations: gathered.configurations,
    today,
    severities: request.severities,
    cwd: io.cwd,
    table: io.table,
    isParanoid: Boolean(io.environment['SLIPWAY_PARANOID']),
    isBrief: !known && !request.baseline && request.outputs.every(({ format }) => tellsBriefly(format)),
  }
  const size = ({ seen }: (typeof groups)[number]) => lengthOf(seen, gathered)
  const all = groups.reduce((sum, group) => sum + size(group), 0)
  const batches = batchesOf(groups, size, Math.min(AT_ONCE, all / (crew.size * (1 + AHEAD))))
  const place = new Map(artefacts.map((id, index) => [id, index]))
  const share = (batch: typeof groups): Share => {
    const seen = batch.flatMap(group => group.seen).sort((a, b) => place.get(a)! - place.get(b)!)
    const documents = new Map(seen.map(id => [id, gathered.sources.get(id)!.text]))
    return { asked: batch.flatMap(group => group.asked), documents }
  }
  const judged = await judgedByAll(
    batches.map(batch => () => share(batch)),
    around,
    crew,
  )
  const found = new Map(judged.flatMap(one => [...one.judged]))
  for (const id of asked)
    if (!found.has(id)) found.set(id, { artefact: undefined, isNear: kind(id).near !== undefined, findings: [] })
  return {
    judged: found,
    broken: judged.flatMap(one => one.broken),
    unsure: new Set(judged.flatMap(one => [...one.unsure])),
  }
}

/** Each takes the next share as soon as it is done with one; what is found comes in the order of the shares. */
async function judgedByAll(
  shares: readonly (() => Share)[],
  around: Around,
  crew: Crew,
): Promise<readonly SharedFindings[]> {
  const all: SharedFindings[] = []
  let next = 0
  const work = async (judge: (share: Share) => Promise<SharedFindings>): Promise<void> => {
    while (next < shares.length) {
      const at = next++
      all[at] = await judge(shares[at]!())
    }
  }
  const here = async (share: Share): Promise<SharedFindings> => {
    // The others are heard, and given what is next.
    await new Promise(resolve => setImmediate(resolve))
    return judgeShare(around, share)
  }
  const hands = Array.from({ length: Math.min(crew.size, shares.length) - 1 }, () => crew.begin(around))
  try {
    const begun = [work(here)]
    for (let ahead = 0; ahead < AHEAD; ahead++) begun.push(...hands.map(hand => work(share => hand.judge(share))))
    await Promise.all(begun)
  } finally {
    next = shares.length
    for (const hand of hands) hand.end()
  }
  return all
}

function isEnough(asked: readonly string[], gathered: Gathered, crew: Crew): boolean {
  if (lengthOf(asked, gathered) < crew.enough) return false
  const kind = kindsOf(gathered)
  const artefacts = asked.filter(id => kind(id).kind)
  return artefacts.length > 1 && lengthOf(artefacts, gathered) >= crew.enough
}

const lengthOf = (ids: readonly string[], { sources }: Gathered): number =>
  ids.reduce((sum, id) => sum + sources.get(id)!.text.length, 0)
