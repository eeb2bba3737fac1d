/** When a checklist is due: before the deployment, during it, after it, or only should something go wrong. */
import type { ArtefactKind } from '../model/kind.js'
import { daysLater } from '../text/calendar.js'

export type Stage = 'before' | 'during' | 'after' | 'unless'

/** The first that fits a heading; "pre-deployment" is before, though it names the deployment. */
const HEADED: readonly (readonly [Stage, RegExp])[] = [
  [
    'unless',
    /\b(?:roll(?:ed)? ?-?back|back(?:ed)? ?-?out|incident|contingency|fall-?back|abort|if (?:\S+ ){1,4}fails?|emergency)|rückfall|rückroll|notfall|störung|retour arrière|reversión|reversão|ripristino|откат|инцидент|ロールバック|切り戻し|障害|回滚|回退|故障|롤백|장애/iu,
  ],
  [
    'after',
    /\b(?:post|after|follow-?up|hyper-?care|early[- ]life|aftercare|close-?out|closure)\b|(?<!\p{L})(?:nach|nachbereitung|nachher|après|después|posterior|depois|após|pós|dopo|post)(?!\p{L})|(?<!\p{L})после|後|事後|之后|上线后|发布后|이후|사후|후 /iu,
  ],
  [
    'before',
    /\b(?:pre|before|prior|readiness|ready|prepar\p{L}*|planning|entry|weeks?|days? ahead|T ?[-−–])(?!\p{L})|(?<!\p{L})(?:vor|vorbereitung|vorher|avant|préalable|préparation|antes|previo|previa|preparación|preparação|prima|preparazione)(?!\p{L})|(?<!\p{L})(?:до|перед|подготовк\p{L})|前|事前|準備|准备|이전|사전|준비/iu,
  ],
  [
    'during',
    /\b(?:deploy\p{L}*|during|release day|go-?live|launch|cut-?over|execution|roll-?out|day of)(?!\p{L})|(?<!\p{L})(?:während|durchführung|pendant|déploiement|mise en production|durante|despliegue|implantação|rilascio)(?!\p{L})|во время|развертывани|развёртывани|当日|リリース時|作業|部署|上线|发布当天|배포|중$/iu,
  ],
]

/** Where no heading says. */
const OF_KIND: Readonly<Partial<Record<ArtefactKind, Stage>>> = {
  'rollback-plan': 'unless',
  'deployment-runbook': 'during',
  'post-release-review': 'after',
  'release-metrics': 'after',
}

/** What a rollback plan asks for before anything is deployed. */
const PRECONDITION =
  /precondition|prerequisite|data consideration|before|voraussetzung|préalable|prérequis|requisito|pré-requisito|prerequisit|предусловия|требования|前提|先决|전제/iu

/** @param headings over the item, nearest first */
export function stageOf(headings: readonly string[], kind: ArtefactKind): Stage {
  if (headings.some(heading => PRECONDITION.test(heading))) return 'before'
  // Everything in a plan for the bad case is for the bad case.
  if (kind === 'rollback-plan') return 'unless'
  for (const heading of headings) {
    const found = HEADED.find(([, words]) => words.test(heading))
    if (found) return found[0]
  }
  return OF_KIND[kind] ?? 'before'
}

/** How many days after go-live its follow-up can fairly be asked for. */
const AFTERCARE_DAYS = 14

/** Whether something of the stage can be asked for on `today`; what waits for the bad case never is. */
export function isReached(stage: Stage, today: string, goLive: string | undefined): boolean {
  if (stage === 'before') return true
  if (stage === 'unless' || goLive === undefined || today === '') return false
  return stage === 'during' ? today > goLive : today > daysLater(goLive, AFTERCARE_DAYS)
}
