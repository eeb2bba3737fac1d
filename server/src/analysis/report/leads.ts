/** Where a place leads, in the page that is written. */
import type { Place } from '../verdict/reason.js'
import type { Lead } from './markup.js'

export type Leads = (place: Place) => Lead
