/** Sets when the engine beneath compiles a function, and how far its memory may grow before it looks what is still needed. */
import { setFlagsFromString } from 'node:v8'

/** Bytes of bytecode that a function runs through before it is looked at again; 67,584 unless it is said. */
const BUDGET = 600_000
/** Bytes of bytecode of other functions that are compiled into one; 920 unless it is said. */
const INLINED = 300
/** Of what was in use after memory was cleared the last time; up to three hundred unless it is said. */
const GROWTH_PERCENT = 45

/**
 * A command is over before most of what is compiled pays: over a hundred plans two fifths of the processor's time went
 * into functions that then ran a few times more; over a thousand it was a quarter, and a tenth less with fewer of them
 * inside each other. What is compiled quickly and not looked at again (Sparkplug) pays from the first call: with it the
 * rest may wait twice as long, another tenth less. To clear memory sooner saves a third of it and costs little; at thirty
 * percent it would be a twentieth of the time more, for seven MB less. Engines with a quick compiler in between (V8 12,
 * Node 22) were not measured and are left alone: they may not know the settings.
 */
export function settleEngine(v8: string): void {
  if (Number.parseInt(v8, 10) >= 12) return
  setFlagsFromString(`--interrupt-budget=${BUDGET}`)
  setFlagsFromString('--always-sparkplug')
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED}`)
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`)
}
