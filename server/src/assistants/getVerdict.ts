/** get_verdict: whether releases are ready, and what decides it. */
import { TOLD_WEIGHTS } from '../analysis/lint/criterion.js'
import { daysOf, OUTCOME_TITLES, WEIGHT_TITLES } from '../analysis/report/verdictWords.js'
import type { Verdict } from '../analysis/verdict/verdict.js'
import { locateVerdict } from '../exports/locatedVerdict.js'
import { listing, MOST, quote, type Answer, type Said } from './answer.js'
import type { Ground } from './ground.js'
import { AS_OF, type Asked } from './inputs.js'
import type { Tool } from './tool.js'

export const getVerdict: Tool = {
  name: 'get_verdict',
  title: 'Get the verdict on a release',
  description:
    'Says of each release whether it is ready: GO, GO WITH CONDITIONS, NO-GO or NOT ASSESSABLE, with every reason that ' +
    'decides it, its place and its remedy, and what is pending. The documents are judged, not the world. ' +
    'Use it for questions such as "are we ready to release?" or "what blocks the go-live?".',
  inputs: {
    of: { path: 'A file or folder of the release. Default: every release there is.', as_of: AS_OF },
    required: [],
  },
  answer,
}

function answer({ path }: Asked, ground: Ground): Answer {
  const { analysis, desk, say } = ground
  const verdicts = analysis.verdicts(ground.among(path))
  const data = verdicts.map(verdict => {
    const located = locateVerdict(verdict, analysis, id => desk.shown(id))
    const omitted = Math.max(0, located.reasons.length - MOST)
    return { ...located, reasons: located.reasons.slice(0, MOST), pending: located.pending.slice(0, MOST), omitted }
  })
  const none =
    path === undefined ? say('No release artefact is among these files.') : say('Nothing there belongs to a release.')
  const said = verdicts.flatMap((verdict, at) => [at === 0 ? '' : '\n\n', ...tellVerdict(verdict, ground)])
  return { said: verdicts.length > 0 ? said : [none], data: { verdicts: data } }
}

export function tellVerdict(verdict: Verdict, ground: Ground): Said {
  const { say } = ground
  const { outcome, release, because } = verdict
  const when = daysOf(verdict, say).join(', ')
  const head: Said = [`**${say(OUTCOME_TITLES[outcome])}** – `, quote(release), when ? ` (${when})` : '']
  const parts = TOLD_WEIGHTS.flatMap((weight): Said => {
    const reasons = verdict.reasons.filter(reason => reason.weight === weight)
    if (reasons.length === 0) return []
    const lines = listing(say, reasons, reason => [
      ground.quoted(reason),
      ...(reason.place ? [' ', ground.named(reason.place)] : []),
      ' → ',
      ground.quoted({ message: reason.remedy, said: reason.remedySaid }),
    ])
    return [`\n\n${say(WEIGHT_TITLES[weight])}:\n`, ...lines]
  })
  const pending: Said =
    verdict.pending.length === 0
      ? []
      : [
          `\n\n${say('Not asked yet:')}\n`,
          ...listing(say, verdict.pending, one => [ground.quoted(one), ' ', ground.named(one.place)]),
        ]
  return [
    ...head,
    ...(because ? [' ', ground.quoted({ message: because, said: verdict.becauseSaid })] : []),
    ...parts,
    ...pending,
  ]
}
