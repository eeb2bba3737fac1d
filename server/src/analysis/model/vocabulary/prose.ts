/** Sentences that say something once for all, in the words authors use for it. */
import { lowered } from '../../text/anyCase.js'
import type { FieldName } from '../part.js'
import { deciderInProse } from './deciders.js'

/** In lower case. */
const PATTERNS: readonly [FieldName, RegExp][] = [
  [
    'fallback',
    /\b(?:delegates?|deput(?:y|ies)|stand-?ins?|fallback (?:approver|delegate|owner|decider)|backup (?:approver|owner|decider)|alternate approver|in (?:his|her|their|whose) absence|acts? (?:for|on behalf of)|(?:is|are) (?:away|absent|unavailable|unreachable|out of office))\b/u,
  ],
  [
    'fallback',
    /\b(?:stellvertret\p{L}*|vertretung|suppléante?s?|remplaçante?s?|suplente|sustituto|substituto|sostituto|in the absence of|in [^.,;\n]{2,40}['’]s? absence|(?:in|bei) abwesenheit|en (?:l['’]|cas d['’]|su )?absence|en (?:su )?ausencia|na ausência|in (?:sua )?assenza)\b|заместител|в отсутствие|代理|不在(?:時|の(?:場合|とき)|时)|대리|부재 ?(?:시|중)/u,
  ],
  [
    'evidence',
    /\b(?:evidence|proof|artefacts?|artifacts?|records?|sign-?offs?|decisions?|outcomes?|approvals?)\b[^.\n]{0,60}\b(?:kept|stored|recorded|filed|archived|attached|linked|saved|uploaded|logged|live|lives)\b/u,
  ],
  ['evidence', /\bevidence\b[^.\n]{0,40}\bin [\w/-]{1,60}\.(?:md|json|ya?ml|csv|xlsx?|docx?|pdf|txt)\b/u],
  [
    'evidence',
    /\b(?:log|record|store|attach|file|archive|document)(?:s|ged|ed)?\b[^.\n]{0,50}\b(?:evidence|outcome|decision|approval|sign-?off)s?\b/u,
  ],
]

/** Which properties a paragraph settles for everything under it. */
export function saidInProse(text: string): Partial<Record<FieldName, string>> {
  const said: Partial<Record<FieldName, string>> = {}
  const words = lowered(text)
  for (const [field, pattern] of PATTERNS) {
    const match = pattern.exec(words)
    if (match) said[field] ??= text.slice(match.index, match.index + match[0].length)
  }
  const approver = deciderInProse(text)
  if (approver !== undefined) said.approver = approver
  return said
}
