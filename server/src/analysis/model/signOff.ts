/** Who signs, on a line or in a bullet under a heading about sign-offs. */
import { readLabel } from './label.js'
import { ownerInHeading } from './owner.js'
import { isSignature } from './signature.js'
import { placeholdersInValue } from './placeholder.js'
import { looksLikeOwner } from './vocabulary/lookup.js'

/** A sign-off that a line or bullet asks for. */
export interface SignOff {
  /** The role as it is written, without "sign-off" behind it; undefined where the words name nobody. */
  readonly signer: string | undefined
}

const ACT =
  /[ -]{0,3}(?:sign[ -]?off|approval|signature|freigabe|abnahme|unterschrift|visa|aprobación|firma|aprovação|assinatura|approvazione|подпись|согласование|承認|署名|审批|签字|승인|서명)$/iu
const IF_NEEDED = /[(（][^()（）]{0,60}[)）]$/u
/** What is asked beside a signature: a day, or who else signs. */
const BESIDE =
  /^(?:(?:date|datum|fecha|data|дата)(?!\p{L})|(?:additional|other|further|weitere|autres?|otros|outros|altri) )/iu
const LONGEST = 8

/** "QA lead: ____", "Security sign-off (if required): TBD", "Product owner", "Hypercare lead sign-off". */
export function signOffIn(text: string, known: ReadonlySet<string>): SignOff | undefined {
  const label = readLabel(text, [0, text.length])
  const value = label?.value.text
  if (value !== undefined && !isSignature(value) && placeholdersInValue(value, 0).length === 0) return undefined
  // "Date: ____" and "Responsible: ____" are properties of what is signed.
  if (label && (label.concepts.length > 0 || BESIDE.test(label.label.text))) return undefined
  const told = (label?.label.text ?? text).trim()
  const whole = told.replace(IF_NEEDED, '').trim()
  const signer = whole.replace(ACT, '').trim()
  if (signer === '' || whole.split(/\s+/).length > LONGEST) return undefined
  const acts = signer !== whole
  if (ownerInHeading(signer, known) !== undefined) return { signer }
  if (!acts && value === undefined) return undefined
  if (looksLikeOwner(signer, known)) return { signer }
  return acts && value !== undefined ? { signer: undefined } : undefined
}
