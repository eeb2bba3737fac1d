/** Whom a heading, a cell or a value of the front matter addresses: customers, support, leadership, others inside. */

/** `inside`: everybody in the organisation; `operations`: those who build and run it. */
export type Addressee = 'customers' | 'support' | 'leadership' | 'operations' | 'inside' | 'everyone'

/** Beginnings of words, by language; where a script has no gaps, the word itself. */
const WORDS: Readonly<Record<Addressee, { readonly spaced: string; readonly dense?: string }>> = {
  customers: {
    spaced: 'customers?|end[- ]users?|users|clients?|kund(?:en|innen)|anwender|utilisateurs|usuarios|usuários|utenti|клиент|пользовател',
    dense: 'お客様|顧客|利用者|客户|用户|고객',
  },
  support: {
    spaced: '(?:internal )?support|service desk|help[- ]?desk|customer service|kundendienst|soporte|suporte|assistenza|поддержк',
    dense: 'サポート|客服|지원',
  },
  leadership: {
    spaced: 'leadership|executives?|management|leaders|stakeholders|board|führung|geschäftsleitung|direction|dirección|direção|direzione|руководств',
    dense: '経営|管理层|경영',
  },
  operations: {
    spaced: 'operations|operators|ops|sre|engineering|engineers|developers|devops|betrieb|entwicklung|exploitation|operaciones|operações|эксплуатаци|разработ',
    dense: '運用|开发|运维|운영',
  },
  inside: {
    spaced: 'intern(?:al|e|es|o|os|a)?(?!\\p{L})(?! (?:support|service|help))|staff|employees|colleagues|all teams|mitarbeite(?:r|nde)|внутренн',
    dense: '社内|内部|사내',
  },
  everyone: { spaced: 'everyone|everybody|all readers|all audiences|anyone|public|alle|tous|todos|tutti|все(?:х|м)', dense: '全員|所有人|모두' },
} // prettier-ignore

const ALL = Object.keys(WORDS) as Addressee[]

/** "New for customers", "Notes for internal support teams:", but not "Support for users with old browsers". */
const FOR = String.raw`(?<!\p{L})(?:for|für|pour|para|per|для)\s+(?:(?:our|all|the|die|les|los|os|i)\s+)?(?:\p{L}+(?:,|\s+(?:and|or|und|et|y|e|и))\s+)?`
const AFTER = String.raw`\p{L}*(?:\s+(?:teams?|staff|agents|desks?|users))?(?=\W*$|\s*[,:;–—(/&]|\s+(?:and|or|und|et|y|e|и)\s)`
const WHOLE = String.raw`^[\W\d]*(?:\p{L}+\s+(?:&|and|und|et|y|e|и|/)\s+)?`
const NOTES = String.raw`(?:[- ](?:facing|readers?|teams?|staff|agents))?(?:\s+(?:release\s+)?(?:notes?|summary|information|version|part|section))?\W*(?:\s+(?:&|and|und|et|y|e|и|/)\s+\p{L}+)?\W*$`

const BEHIND = String.raw`(?:[–—:]|\s-)\s+`

const HEADED = ALL.map(addressee => {
  const { spaced, dense } = WORDS[addressee]
  const word = `(?:${spaced})`
  const forms = [
    `${FOR}${word}${AFTER}`,
    `${WHOLE}${word}${NOTES}`,
    `${BEHIND}${word}${NOTES}`,
    `\\(${word}${NOTES}`,
    ...(dense ? [`(?:${dense})`] : []),
  ]
  return [addressee, new RegExp(forms.join('|'), 'iu')] as const
})

const NAMED = ALL.map(addressee => {
  const { spaced, dense } = WORDS[addressee]
  return [addressee, new RegExp(`(?<!\\p{L})(?:${spaced})${dense ? `|(?:${dense})` : ''}`, 'iu')] as const
})

/** Longer headings say something, and address nobody. */
const LONGEST = 80

/** Of a heading: those it is written for; none for most. */
export const addressedBy = (heading: string): Addressee[] =>
  heading.length > LONGEST ? [] : HEADED.flatMap(([addressee, words]) => (words.test(heading) ? addressee : []))

/** Of a cell, a label or the front matter, which speak of readers only: those that are named. */
export function namedIn(words: string): Addressee[] {
  const said = words.slice(0, LONGEST)
  const named = NAMED.flatMap(([addressee, word]) => (word.test(said) ? addressee : []))
  return named.length === 0 && /^\W*(?:all|alles?|tous|todos|tutti|все)\W*$/iu.test(said) ? ['everyone'] : named
}
