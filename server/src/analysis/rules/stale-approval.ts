/** An approval of a text that has changed since. */
import type { Fix, FixEdit } from '../lint/finding.js'
import type { ArtefactRule, Report } from '../lint/rule.js'
import type { Artefact } from '../model/artefact.js'
import { changesSince, fingerprintOf, isFingerprint, type Changes } from '../model/fingerprint.js'
import { matterValue } from '../model/matter.js'
import { matterEdits } from '../model/matterEdit.js'
import { inOther, spoken, titled, type Spoken } from '../text/said.js'

export const staleApproval: ArtefactRule = {
  id: 'stale-approval',
  summary: 'What was approved has not changed since.',
  reads: 'artefact',
  severity: { draft: 'off', review: 'warning', approved: 'error' },
  fix: 'suggested',
  since: '0.1.0',
  messages: {
    changed: 'The approval {by:raw} is older than changes in {what:raw}.',
    unreadable: 'The fingerprint {said} was not written by "Release: Record Approval".',
  },
  *check(artefact): Iterable<Report> {
    const fingerprint = matterValue(artefact, 'approval-fingerprint')
    if (!fingerprint) return
    if (!isFingerprint(fingerprint.text)) {
      yield { range: fingerprint.range, message: 'unreadable', args: { said: fingerprint.text } }
      return
    }
    const changes = changesSince(artefact, fingerprint.text)
    if (!changes) return
    const place = matterValue(artefact, 'approved-at', 'approved-by') ?? fingerprint
    const related = changes.sections.map(({ heading, headingRange }) => ({ range: headingRange, message: heading }))
    yield { range: place.range, message: 'changed', args: { by: approvalOf(artefact), what: named(changes) }, related }
  },
  mend(artefact, { message }, { today }): readonly Fix[] {
    const day = today || 'YYYY-MM-DD'
    const again: Fix = {
      ...titled('Record the approval again'),
      kind: 'suggested',
      edits: edits(artefact, { 'approved-at': day, 'approval-fingerprint': fingerprintOf(artefact) }),
    }
    const request: Fix = {
      ...titled('Request the approval again'),
      kind: 'suggested',
      edits: edits(artefact, {
        status: 'in-review',
        'approved-by': null,
        'approved-at': null,
        'approval-fingerprint': null,
      }),
    }
    return message === 'changed' ? [request, again] : [again, request]
  },
}

const edits = (artefact: Artefact, values: Readonly<Record<string, string | null>>): FixEdit[] =>
  matterEdits(artefact.syntax, values).map(({ range, text }) => ({ range, text: [text] }))

/** "by Ana Duarte of 2026-11-02" */
function approvalOf(artefact: Artefact): Spoken {
  const who = matterValue(artefact, 'approved-by')?.text
  const day = matterValue(artefact, 'approved-at')?.text
  if (who && day) return spoken('by {who:raw} of {day:raw}', { who, day })
  if (who) return spoken('by {who:raw}', { who })
  return day ? spoken('of {day:raw}', { day }) : spoken('in the front matter')
}

const MOST_NAMED = 3

/** `"Steps", "Triggers" and 2 more`, "what stood here". */
function named({ sections, gone }: Changes): Spoken {
  const headings = sections.map(({ heading }) => `"${heading}"`)
  const shown = headings.slice(0, MOST_NAMED)
  const more = headings.length - shown.length
  const last = more > 0 ? [`${more} more`] : []
  const all = [...shown, ...last]
  if (all.length === 0) return spoken(gone > 0 ? 'sections that are gone' : 'the text before the first heading')
  const english = all.length === 1 ? all[0]! : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
  const names = sections.slice(0, MOST_NAMED).map(({ heading }) => heading)
  const args = { headings: names.join('\n') }
  return more > 0
    ? inOther(english, '{headings:raw} and {count} more', { ...args, count: more })
    : inOther(english, '{headings:raw}', args)
}
