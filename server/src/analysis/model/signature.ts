/** What stands where a signature belongs: nothing yet, a word that it is waited for, or a day. */
const SIGNATURE =
  /^[_\s.…-]*$|_{3,}|^\W*(?:pending|approved|signed|open|ausstehend|en attente|pendiente|pendente|in attesa)\b.{0,60}$|^ожида|^(?:未签|待签|未承認)|^.{0,60}\d{4}.{0,20}$/iu

export const isSignature = (text: string): boolean => SIGNATURE.test(text)
