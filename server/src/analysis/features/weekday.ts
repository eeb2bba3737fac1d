/** The day of the week of a date, in short: "Mon". */
import { sayKnown, type Say } from '../text/said.js'
import { weekdayName } from '../text/days.js'

export const shortWeekday = (say: Say, iso: string): string => sayKnown(say, weekdayName(iso).slice(0, 3))
