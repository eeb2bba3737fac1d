/** What a document says as a whole about going back: how long it takes, and whether its steps are verified. */
import { plainText } from '../syntax/block.js'
import type { Block } from '../syntax/block.js'
import type { Artefact, Section } from './artefact.js'

/** A recovery time or a place for it: "RTO", "within 15 minutes", a column of durations. */
const RECOVERY_TIME =
  /\bRTO\b|\bSLAs?\b|\b(?:recovery|rollback|restore|restoration) (?:time|deadline|window)|\bdurations?\b|\bdeadline\b|(?<![\p{L}\d])(?:\d+|one|two|five|ten|fifteen|thirty|sixty) ?[-‐]? ?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|[mh]|days?|minuten?|stunden?|tagen?|heures?|jours?|minut[io]s?|horas?|días?|or[ae]|giorn[io])(?![\p{L}\d])|\d ?(?:минут|час|дн|分|時間|小时|小時|日|시간|분)|\bT\+\d|\bdauer\b|\bdurée\b|\bduración\b|Wiederherstellungszeit|目標復旧時間/iu

export const saysRecoveryTime = (text: string): boolean => RECOVERY_TIME.test(text)

const VERIFIES =
  /\bverif|\bvalidat|\bconfirm|\bcheck|\btest|\bsmoke|\bmonitor|\bensure|\bassert|\binspect|\bexpect|\bhealth|\bprüf|\bkontroll|\bvérif|\bcontr[oô]l|\bprobar|\bprueba|\bcomprob|\bcollaud|провер|тест|確認|検証|验证|检查|확인|검증/iu

export const saysVerification = (text: string): boolean => VERIFIES.test(text)

const ROLLBACK =
  /\b(?:roll[- ]?back|back[- ]?out|reversion|rückfall|rücksetzen|retour arrière|reversión)|откат|ロールバック|回滚|롤백/iu
/** Headings that speak about a rollback without being one. */
const ABOUT =
  /trigger|criteri|condition|readiness|checklist|rehears|test|communicat|risk|review|histor|log\b|contact|owner|decision|when to|example|principle|metric/iu

export const namesRollback = (heading: string): boolean => ROLLBACK.test(heading) && !ABOUT.test(heading)

/** Numbered items and rows of a table of steps below a heading. */
export function countSteps(artefact: Artefact, { range }: Pick<Section, 'range'>): number {
  let count = 0
  for (const { start, model } of artefact.slices) {
    if (start < range[0] || start >= range[1]) continue
    for (const block of model.tree.blocks) count += stepsIn(block)
  }
  return count
}

function stepsIn(block: Block): number {
  if (block.type === 'heading')
    return /^(?:\W*\d+[.)]|step|schritt|étape|paso|шаг) ?\d*/iu.test(plainText(block.content)) ? 1 : 0
  if (block.type === 'list') return block.ordered ? block.items.length : 0
  const head = block.type === 'table' ? block.rows[0]?.cells.map(cell => plainText(cell.content)).join('|') : undefined
  return head !== undefined && block.type === 'table' && /\b(?:step|action|command|schritt|étape|paso)/iu.test(head)
    ? block.rows.length - 1
    : 0
}
