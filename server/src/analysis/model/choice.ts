/** Task boxes that offer a choice: ticking one answers a question, it is nobody's work. */
import type { List } from '../syntax/block.js'
import { plainText } from '../syntax/block.js'

/** A whole answer, or one with its explanation behind a dash, a colon or in brackets. */
const ANSWER =
  /^\W*(?:(?:conditional(?:ly)? )?go(?: with conditions)?|no[- ]?go|yes|no|n\/a|none|approved?(?: with (?:conditions|changes))?|reject(?:ed)?|defer(?:red)?|passe?d?|fail(?:ed)?|low|medium|moderate|high|critical|patch|minor|major|hotfix|standard|normal|emergency|ja|nein|freigegeben|abgelehnt|niedrig|mittel|hoch|oui|non|approuvé|rejeté|faible|moyen|élevé|s[ií]|aprobado|rechazado|bajo|medio|alto|sim|não|aprovado|rejeitado|approvato|respinto|basso|да|нет|はい|いいえ|承認|却下|是|否|通过|예|아니오|승인|반려)\W*(?:$|\s[—–-]\s|[:：(（])/iu

/** A level of what the introduction asks: "Scope impact:" over "No scope change", "Minor scope adjustment". */
const ASKED = /\b(?:impact|type|priority|severity|risk|level|classification|category|urgency)\W*$/iu
const LOWEST = /^\W*(?:no|none|keine?|aucune?|sin|nenhum|nessun)\b/iu

/** @param title the line that introduces the list, where there is one */
export function isChoice(list: List, title: string | undefined): boolean {
  const texts = list.items.map(({ blocks: [first] }) =>
    first?.type === 'paragraph' ? plainText(first.content).trim() : '',
  )
  if (texts.length < 2) return false
  return texts.every(text => ANSWER.test(text)) || (ASKED.test(title ?? '') && LOWEST.test(texts[0]!))
}
