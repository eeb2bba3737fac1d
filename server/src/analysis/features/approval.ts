/** Records an approval in the front matter: who, when, and the fingerprint of what was approved. */
import { fingerprintOf } from '../model/fingerprint.js'
import { matterEdits } from '../model/matterEdit.js'
import type { Edit } from '../text/edit.js'
import type { View } from './view.js'

/** @param at ISO 8601, to the minute, with its zone */
export const recordApproval = ({ artefact }: View, by: string, at: string): Edit[] =>
  matterEdits(artefact.syntax, {
    status: 'approved',
    'approved-by': by,
    'approved-at': at,
    'approval-fingerprint': fingerprintOf(artefact),
  })
