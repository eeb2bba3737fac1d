/** A time of day that means another moment for every reader. */
import type { Fix } from '../lint/finding.js'
import type { PartRule } from '../lint/rule.js'
import type { Moment } from '../model/moment.js'
import { choose } from '../lint/choices.js'
import { namesZone } from '../text/zone.js'
import { titled } from '../text/said.js'

export const zonelessTime: PartRule<'moment'> = {
  id: 'zoneless-time',
  summary: 'Every time of day says in which zone, or the document does for all.',
  reads: 'part',
  about: 'moment',
  severity: { draft: 'info', review: 'warning', approved: 'warning' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    zoneless: 'Nothing says in which zone {text} is.',
    all: 'None of the {count} times under {title} says in which zone it is.',
    most: '{count} of the {total} times under {title} do not say in which zone they are.',
  },
  *check(moment, look) {
    const { type, name, label, line, group } = moment
    if (type !== 'time' || look.artefact.timezone !== undefined || !isTimeOfDay(moment)) return
    if (namesZone(line.text) || namesZone(label) || namesZone(group.title)) return
    yield { range: name.range, message: 'zoneless', args: { text: name.text }, field: 'date' }
  },
  mend({ name, line }, _report, look): readonly Fix[] {
    // A range such as 05:30 to 08:30 has its zone behind its end.
    const rest = /^(?: ?(?:[-–]|to|until|and) ?\d{1,2}[:h]\d\d(?: ?[ap]m)?)?/iu.exec(
      line.text.slice(name.range[1] - line.range[0]),
    )![0]
    const at = name.range[1] + rest.length
    const zones = [...look.packet.documents.values()].flatMap(({ timezone }) => timezone ?? [])
    return [
      {
        ...titled('Insert zone'),
        kind: 'suggested',
        edits: [{ range: [at, at], text: [' ', choose([...zones, 'UTC'], 'zone')] }],
      },
    ]
  },
}

/** Beside a date, or where a column or label asks for one; in other prose it may be a duration or an example. */
const isTimeOfDay = ({ date, time, fact, label, line }: Moment): boolean =>
  fact ||
  /^(?:time|start|end|from|until|window|when|hour|uhrzeit|heure|hora|время|時刻|時間)/iu.test(label.trim()) ||
  /\btime\b(?! to| limit)/i.test(label) ||
  (date !== undefined &&
    /^[\s,@*_(]*(?:(?:T|at|um|à|a las|в)[\s@*_(]*)?$/iu.test(
      line.text.slice(date.index + date.text.length, time!.index),
    ))
