/** One word for several texts. */
import { createHash, hash } from 'node:crypto'

/** SHA-256, base64url; where a part ends counts. Bytes are taken as they are, without making a text of them. */
export function digest(...parts: readonly (string | Uint8Array)[]): string {
  let text = ''
  for (const part of parts) {
    if (typeof part !== 'string') return digestOf(parts)
    text += `${part.length}:${part}`
  }
  // Seven times faster for a short text, which nearly all are.
  return hash('sha256', text, 'base64url')
}

/** The same of many parts, without making one of them all. */
export function digestOf(parts: Iterable<string | Uint8Array>): string {
  const whole = createHash('sha256')
  let text = ''
  for (const part of parts) {
    text += `${part.length}:`
    if (typeof part === 'string') text += part
    else {
      whole.update(text).update(part)
      text = ''
    }
  }
  return whole.update(text).digest('base64url')
}
