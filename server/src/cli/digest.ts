/** One word for several texts. */
import { createHash } from 'node:crypto'

/** SHA-256, base64url; where a part ends counts. Bytes are taken as they are, without making a text of them. */
export const digest = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('base64url')
}
