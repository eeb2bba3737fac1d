/** An artefact whose name and words would break out of every format, were they written as they are. */
import { PLAN } from '../desk.js'

export const HOSTILE_NAME = `100% "plans", <b>&'; é:1.md`

/** What the milestone is called: markup, ends of CDATA, workflow commands, escapes, controls and directions. */
export const HOSTILE_WORDS = `& ]]> %0A::error::x \u0001\u001B[2J\u202E ' \`x\``

export const HOSTILE = PLAN.replace('Dry run', HOSTILE_WORDS)
