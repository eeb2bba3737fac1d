/** Requests for pictures and for files to hand round: read by whoever is asked for one of them. */
import { assist } from './requests/assist.js'
import { exportRelease } from './requests/exportRelease.js'
import { notes } from './requests/notes.js'
import { readiness } from './requests/readiness.js'
import type { Request } from './session.js'

export const SELDOM = {
  'slipway/assist': assist,
  'slipway/export': exportRelease,
  'slipway/notes': notes,
  'slipway/readiness': readiness,
} as const satisfies Readonly<Record<string, Request>>
