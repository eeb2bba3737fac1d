/** Task boxes that offer a choice: ticking one answers a question, it is nobody's work. */
import type { List } from '../syntax/block.js'
import { plainText } from '../syntax/block.js'
import { inAnyCase } from '../text/anyCase.js'

/** A whole answer, or one with its explanation behind a dash, a colon or in brackets. */
const isAnswer = inAnyCase(
  /^\W*(?:(?:conditional(?:ly)? )?go(?: with conditions)?|no[- ]?go|yes|no|n\/a|none|approved?(?: with (?:conditions|changes))?|reject(?:ed)?|defer(?:red)?|passe?d?|fail(?:ed)?|low|medium|moderate|high|critical|patch|minor|major|hotfix|standard|normal|emergency|ja|nein|(?:nicht )?freigegeben|(?:nicht )?genehmigt|abgelehnt|not approved|niedrig|mittel|hoch|oui|non|approuvé|rejeté|faible|moyen|élevé|s[ií]|aprobado|rechazado|bajo|medio|alto|sim|não|aprovado|rejeitado|approvato|respinto|basso|да|нет|はい|いいえ|承認|却下|是|否|通过|예|아니오|승인|반려)\W*(?:$|\s[—–-]\s|[:：(（])/u,
)

/** "Deployment type:" over "Release", "Rollback". */
const KINDS = /\b(?:type|category|classification|severity|urgency)\W*$/iu
/** A level of what the introduction asks: "Scope impact:" over "No scope change", "Minor scope adjustment". */
const ASKED = /\b(?:impact|type|priority|severity|risk|level|classification|category|urgency)\W*$/iu
const LOWEST = /^\W*(?:no|none|keine?|aucune?|sin|nenhum|nessun)\b/iu

/** @param title the line that introduces the list, or the heading over it */
export function isChoice(list: List, title: string | undefined): boolean {
  const texts = list.items.map(({ blocks: [first] }) =>
    first?.type === 'paragraph' ? plainText(first.content).trim() : '',
  )
  if (texts.length < 2) return false
  if (texts.every(isAnswer)) return true
  if (KINDS.test(title ?? '')) return texts.every(text => text.split(/\s+/).length <= 3)
  return ASKED.test(title ?? '') && texts.some(text => LOWEST.test(text))
}

/** "None currently identified" is no work. */
export const saysNothing = (text: string): boolean => NOTHING.test(text)
const NOTHING =
  /^(?:none|nothing|keine?|aucune?|ningun[oa]?|nenhuma?|nessun[oa]?)(?: (?:currently|at this time|so far|yet|known|open|identified|derzeit|bekannt)){0,4}\W*$/iu

/** "Count: 0", "None" as the first of the bullets that tell of something. */
export function countsNone({ items: [first] }: List): boolean {
  const block = first?.blocks[0]
  const text = block?.type === 'paragraph' ? plainText(block.content).trim() : ''
  return saysNothing(text) || NO_COUNT.test(text)
}
const NO_COUNT = /^(?:\p{L}{2,12}(?: \p{L}{2,12})?[ \t]*[:：=][ \t]*)?(?:0|zero)\W*$/iu
