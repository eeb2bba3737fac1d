/** What a document says as a whole about going back: how long it takes, and whether its steps are verified. */
import { plainText } from '../syntax/block.js'
import type { Block } from '../syntax/block.js'
import type { Range } from '../text/range.js'
import type { Artefact, Section } from './artefact.js'
import { remembered } from '../text/remembered.js'
import { perSlice } from './perSlice.js'
import { sectionConcepts } from './vocabulary/lookup.js'

/** A recovery time or a place for it: "RTO", "within 15 minutes", a column of durations. */
const RECOVERY_TIME =
  /\bRTO\b|\bSLAs?\b|\b(?:recovery|rollback|restore|restoration) (?:time|deadline|window)|\bdurations?\b|\bdeadline\b|(?<![\p{L}\d])(?:\d+|one|two|five|ten|fifteen|thirty|sixty) ?[-‐]? ?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|[mh]|days?|minuten?|stunden?|tagen?|heures?|jours?|minut[io]s?|horas?|días?|or[ae]|giorn[io])(?![\p{L}\d])|\d ?(?:минут|час|дн|分|時間|小时|小時|日|시간|분)|\bT\+\d|\bdauer\b|\bdurée\b|\bduración\b|Wiederherstellungszeit|\bMTTR\b|\b(?:délai|temps) de (?:retour|rétablissement|reprise)|\btiempo de (?:recuperación|reversión)|\btempo de (?:recuperação|reversão)|\btempo di ripristino|время (?:восстановления|отката)|срок отката|復旧(?:目標)?時間|(?:復旧|切り戻し|ロールバック)期限|恢复时间|回滚时限|(?:복구|롤백) ?(?:시한|시간|기한)/iu

/** How long something has to be seen, or is watched: "for 30 minutes", "over the last 5 min", "every 10 minutes". */
const SEEN_FOR =
  /(?<!\p{L})(?:for|over|during|every|each|lasting|sustained|within any|(?:longer|more|greater) than|exceed(?:s|ing)?|last|past|rolling|während|seit|alle|länger als|mehr als|pendant|toutes les|depuis|plus de|durante|más de|cada|mais de|per oltre|ogni|в течение|более|каждые)[ \t]+(?:(?:the|a|at least|more than|over|about|last|past|mindestens|die letzten|les|los últimos)[ \t]+)*(?:\d+|one|two|five|ten|fifteen|thirty|sixty)[ \t-]?(?:consecutive )?\p{L}+/giu

/** What is written down afterwards is promised to nobody. */
const RECORDED =
  /\b(?:record|log|note|document|capture|write down)(?: the)?(?: actual)? (?:recovery|rollback|restore|restoration) time\b|^.*(?:root[- ]cause|post-?mortem|\bRCA\b|retrospective|lessons learned|ursachenanalyse|cause racine|causa raíz|causa raiz|事後分析|复盘|사후 분석).*$/gimu

export const saysRecoveryTime = (text: string): boolean =>
  RECOVERY_TIME.test(text.replace(SEEN_FOR, '').replace(RECORDED, ''))

/** The document's words without those of its triggers: what has to be seen before one goes back is not how long that takes. */
export function wordsBesideTriggers({ syntax: { text }, slices }: Artefact, range: Range = [0, text.length]): string {
  const pieces: string[] = []
  let from = range[0]
  for (const { start, model } of slices) {
    for (const part of model.parts) {
      const end = start + part.range[1]
      if (part.type !== 'trigger' || start + part.range[0] < from || end > range[1]) continue
      pieces.push(text.slice(from, start + part.range[0]))
      from = end
    }
  }
  return [...pieces, text.slice(from, range[1])].join('\n')
}

const VERIFIES =
  /\bverif|\bvalid(?:at|ar|a[cç]|ier|er\b|ez\b)|\bconfirm|\bcheck|\btest|\bsmoke|\bmonitor|\bensure|\bassert|\binspect|\bexpect|\bhealth|\bprüf|\bkontroll|\bvérif|\bcontr[oô]l|\bprobar|\bprueba|\bcomprob|\bcollaud|провер|тест|確認|検証|验证|检查|확인|검증|점검/iu

export const saysVerification = (text: string): boolean => VERIFIES.test(text)

const ROLLBACK =
  /\b(?:roll[- ]?back|back[- ]?out|reversion|rückfall|rücksetzen|retour (?:en )?arrière|reversión|marcha atrás|reversão|ripristino)|откат|ロールバック|切り?戻し|戻し方|戻す手順|回滚|回退|롤백|되돌리기/iu
/** Headings that speak about a rollback without being one. */
const ABOUT =
  /trigger|criteri|condition|readiness|checklist|rehears|test|communicat|risk|review|histor|log\b|contact|owner|decision|when to|example|principle|metric/iu

/** Whatever a heading says of it. */
export const goesBack = remembered(heading => ROLLBACK.test(heading))

export const namesRollback = remembered(heading => ROLLBACK.test(heading) && !ABOUT.test(heading))

/** By the heading that opens the slice: it names one, or holds its steps behind a line of their own, "Rollback steps:". */
export const opensRollback = perSlice(({ tree: { blocks } }) => {
  const [heading, ...below] = blocks
  if (heading?.type !== 'heading') return false
  const title = plainText(heading.content).trim()
  return namesRollback(title) || (ROLLBACK.test(title) && below.some(opensSteps))
})

function opensSteps(block: Block, at: number, all: readonly Block[]): boolean {
  if (block.type !== 'paragraph' || all[at + 1]?.type !== 'list') return false
  const line = plainText(block.content)
  return ROLLBACK.test(line) && sectionConcepts(line).has('procedure')
}

const STEP_HEADING = /^\W*(?:step|schritt|étape|paso|passo|etapa|шаг|手順|步骤) ?\d/iu
/** "3. Restore the database"; "3.1 Scope" is the numbering of a document. */
const NUMBERED = /^\W*\d+[.)]\s/u

/** Numbered items and rows of a table of steps below a heading, or everywhere. */
export function countSteps(artefact: Artefact, { range }: Pick<Section, 'range'> = EVERYWHERE): number {
  let count = 0
  for (const { start, model } of artefact.slices) {
    if (start < range[0] || start >= range[1]) continue
    count += stepsOf(model)
  }
  return count
}

const EVERYWHERE = { range: [0, Infinity] } as const

export const stepsOf = perSlice(({ tree }) => tree.blocks.reduce((count, block) => count + stepsIn(block), 0))

function stepsIn(block: Block): number {
  if (block.type === 'heading')
    return STEP_HEADING.test(plainText(block.content)) || (block.depth > 2 && NUMBERED.test(plainText(block.content)))
      ? 1
      : 0
  if (block.type === 'list') return block.ordered ? block.items.length : 0
  const head = block.type === 'table' ? block.rows[0]?.cells.map(cell => plainText(cell.content)).join('|') : undefined
  return head !== undefined && block.type === 'table' && /\b(?:step|action|command|schritt|étape|paso)/iu.test(head)
    ? block.rows.length - 1
    : 0
}

const FEW = 3

/** Steps without a word about looking whether they worked. */
export const stepsUnverified = (artefact: Artefact): number => {
  const count = countSteps(artefact)
  return count >= FEW && !saysVerification(String(artefact.syntax.text)) ? count : 0
}

export const lacksRecoveryTime = (artefact: Artefact): boolean =>
  artefact.kind === 'rollback-plan' && !saysRecoveryTime(wordsBesideTriggers(artefact))
