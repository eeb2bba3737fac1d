/** Release notes divided by readers, with one of them left out. */
import type { Fix } from '../lint/finding.js'
import type { ArtefactRule } from '../lint/rule.js'
import { atEnd, fresh, isOpenEnded } from '../lint/passage.js'
import { wordsOfKind } from '../lint/option.js'
import { titlePlace } from '../lint/raised.js'
import { readersLeftOut } from '../model/readers.js'
import { titled } from '../text/said.js'

export const missingAudience: ArtefactRule = {
  id: 'missing-audience',
  summary: 'Release notes that are divided by readers have a part for each of them.',
  reads: 'artefact',
  severity: { draft: 'off', review: 'info', approved: 'warning' },
  fix: 'suggested',
  since: '0.1.0',
  messages: { missing: 'No part of this document is for {audience:raw}.' },
  *check(artefact, look) {
    const asked = wordsOfKind(look, 'audiences', 'release-notes')
    if (!asked && artefact.kind !== 'release-notes') return
    for (const audience of readersLeftOut(artefact, asked))
      yield { range: titlePlace(artefact), message: 'missing', args: { audience } }
  },
  mend(artefact, { args }, look): readonly Fix[] {
    if (isOpenEnded(artefact)) return []
    const { text } = look
    const audience = String(args?.['audience'])
    const words = `## For ${audience}\n\n[What ${audience} need to know]`
    return [
      {
        ...titled('Insert a part for {audience:raw}', { audience }),
        kind: 'suggested',
        edits: [atEnd(text, text.length, fresh(words, look))],
      },
    ]
  },
}
