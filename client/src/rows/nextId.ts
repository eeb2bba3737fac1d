/** The id that comes after those that are there. */

/** Counts the family of the last id up, over every id of it in the text: `CHG-007` is followed by `CHG-008`. */
export function nextId(ids: readonly string[], text: string, first: string): string {
  const last = ids.map(plain).findLast(id => /\d$/.test(id)) ?? first
  const [, family = '', digits = ''] = /^(.*?)(?<!\d)(\d+)$/.exec(last) ?? []
  const known = new RegExp(String.raw`(?<![\p{L}\p{N}])${escape(family)}(\d{1,9})(?![\p{L}\p{N}])`, 'gu')
  const said = family ? [...text.matchAll(known)].map(match => match[1]!) : []
  const numbers = [...said, ...ids.map(id => numberOf(plain(id), family))].map(Number).filter(Number.isSafeInteger)
  const next = Math.max(0, ...numbers) + 1
  return family + String(next).padStart(digits.length, '0')
}

const plain = (id: string): string => id.replace(/[*_`\\[\]]/g, '').trim()
const numberOf = (id: string, family: string): string =>
  id.startsWith(family) && /^\d+$/.test(id.slice(family.length)) ? id.slice(family.length) : 'none'
const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
