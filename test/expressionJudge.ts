/** Asks whether a regular expression takes time linear in its text; it takes up to seconds, and no answer is the same under every load. */
import { check } from 'recheck'
import { piecesOf, simplified } from './expressionPieces.js'

// The backends in Java and native code are not there on every machine.
process.env['RECHECK_BACKEND'] = 'pure'

/** Milliseconds for the proof, and for the search of an attack. */
const PATIENCE = { timeout: 1000, attackTimeout: 300, incubationTimeout: 300 }

/**
 * How it grows faster than the text; undefined where it does not. Large ones are judged piece by piece where the judge
 * gets tired of the whole.
 */
export async function slow(source: string, flags: string, patience = PATIENCE): Promise<string | undefined> {
  const judged = (one: string): Promise<string | undefined> => judgement(one, flags, patience)
  const whole = await judged(simplified(source, flags))
  if (whole === 'linear') return undefined
  const pieces = whole === undefined ? await Promise.all(piecesOf(source, flags).map(judged)) : [whole]
  return pieces.find(verdict => verdict !== undefined && verdict !== 'linear')
}

const known = new Map<string, Promise<string | undefined>>()

/** `linear`, or what makes it slow; undefined where the judge cannot say in time. */
function judgement(source: string, flags: string, patience: typeof PATIENCE): Promise<string | undefined> {
  // A single repetition that stands at the start is tried once.
  if (!/\*|\+|,\}/.test(source)) return Promise.resolve('linear')
  const key = `${source}/${flags}`
  if (!known.has(key)) known.set(key, ask(source, flags.replace(/[gu]/g, ''), patience))
  return known.get(key)!
}

async function ask(source: string, flags: string, patience: typeof PATIENCE): Promise<string | undefined> {
  const answer = await check(source, flags, { ...patience, randomSeed: 7 })
  if (answer.status === 'safe') return 'linear'
  if (answer.status === 'unknown' || (answer.checker === 'fuzz' && !bears(source, flags, answer.attack.string)))
    return undefined
  return `${answer.complexity.summary} /${source}/${flags}, for instance ${answer.attack.pattern}`
}

/**
 * The judge guesses where an expression looks back; the engine itself is then asked. What takes quadratic time on the
 * tens of thousands of characters of an attack takes seconds, what is linear not a thousandth of one.
 */
function bears(source: string, flags: string, attack: string): boolean {
  const started = performance.now()
  new RegExp(source, flags).test(attack)
  return performance.now() - started > SURELY_SLOW
}
const SURELY_SLOW = 300
