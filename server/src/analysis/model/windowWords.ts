/** The words by which windows, their starts and their ends, and logs of what has been are known. */
import { inAnyCase } from '../text/anyCase.js'

export type WindowKind = 'freeze' | 'blackout' | 'dry-run' | 'buffer' | 'deployment'

/** In lower case. */
const WINDOWS: readonly (readonly [WindowKind, RegExp])[] = [
  [
    'blackout',
    /\bblack-?out|\bmoratorium\b|\bno[- ]change (?:window|period)|\b(?:holiday|christmas|year[- ]end|peak|deployment) freeze\b|sperrzeit|gel des (?:mises|déploiements)|\bveda\b|мораторий|凍結期間|封网/u,
  ],
  ['freeze', /\bfreeze\b|einfrieren|congelación|congelamento|заморозк|フリーズ|冻结/u],
  ['dry-run', /\bdry[ -]?run\b|rehears|generalprobe|répétition|ensayo|ensaio|репетиц|リハーサル|演练/u],
  ['buffer', /\bbuffer\b|puffer|tampon|margen|запас|予備|缓冲/u],
  [
    'deployment',
    /\b(?:deploy(?:ment)?|maintenance|release|change|cut-?over|roll-?out) window\b|wartungsfenster|fenêtre|ventana|janela|окно|メンテナンス|窗口/u,
  ],
]

/** "No deployments: … to …"; in a further column it is the effect of something. */
const BANS = /^\W*no (?:changes|deploy(?:ment)?s|releases)\b(?! (?:\w+ )?(?:expected|planned|needed|required|known))/i

/** Any of these words, in lower case: a text without them holds no window. */
export const NAMES_WINDOW = new RegExp(
  [...WINDOWS.map(([, { source }]) => source), String.raw`\bno (?:changes|deploy(?:ment)?s|releases)\b`].join('|'),
  'u',
)
export const namesWindow = inAnyCase(NAMES_WINDOW)

const kindIn = (words: string): WindowKind | undefined => {
  const lower = words.toLowerCase()
  return WINDOWS.find(([, named]) => named.test(lower))?.[0]
}

/** What kind of window the words name: those of a milestone's name, say. */
export const windowKind = (words: string): WindowKind | undefined => (BANS.test(words) ? 'blackout' : kindIn(words))

/** A column may say of what sort it is; a note of what the window keeps clear of is longer. */
export const byCell = (row: string): WindowKind | undefined =>
  row
    .split('|')
    .filter(cell => cell.length <= LONGEST && !AROUND_IT.test(cell))
    .map(kindIn)
    .find(kind => kind !== undefined)
const LONGEST = 60

/** "Blackout windows" over a table of names, starts and ends. */
export const byHeading = (words: string): WindowKind | undefined =>
  windowKind(words) === 'blackout' && !AROUND_IT.test(words) ? 'blackout' : undefined
const AROUND_IT =
  /\b(?:before|after|outside|except\w*|exempt\w*|approved|around|besides|avoid\w*|during|request\w*)\b/iu

const A_WORD = /\p{L}{2}/u

/** The first cell that is words, or what stands before the colon. */
export function nameIn(row: string): string {
  for (const cell of row.split(/\||:\s/)) {
    const words = cell.replace(/[*_`]|^\s*[-*+]\s/g, '').trim()
    if (A_WORD.test(words)) return words
  }
  return 'Window'
}

const STARTS =
  /(?<!\p{L})(?:starts?|begins?|beginning|opens?|opening|start(?: date| of)?|from|beginnt|beginn|début|inicio|início|inizio|начало)(?!\p{L})|開始|开始|시작/giu
const ENDS =
  /(?<!\p{L})(?:ends?|ending|closes?|closing|lifts?|lifted|over|finish(?:es)?|until|thaw|endet|ende|fin|fim|fine|конец|окончание)(?!\p{L})|終了|解除|结束|종료/giu

export const saysEnd = (name: string): boolean => name.slice(0, LONGEST).search(ENDS) >= 0

/** Whether a name is that of a start or an end, and what is left of it without saying so: "Freeze ends" is "freeze". */
export function edgeOf(name: string): { readonly edge: 'start' | 'end' | undefined; readonly key: string } {
  const words = name.slice(0, LONGEST)
  const edge = saysEnd(name) ? 'end' : words.search(STARTS) >= 0 ? 'start' : undefined
  const key = words
    .replace(ENDS, ' ')
    .replace(STARTS, ' ')
    .toLowerCase()
    .replace(/\b(?:of|the|date|day|window|period|is|and)\b|[^\p{L}\d]+/giu, ' ')
    .trim()
    .replace(/ +/g, ' ')
  return { edge, key }
}

/** What has been done, step by step, with its times: no window of a plan. */
export const isLog = (title: string, headers: readonly string[]): boolean =>
  /(?<!\p{L})(?:logs?|logbook|history|record of|protokoll|journal|bitácora|журнал)(?!\p{L})|履歴|記録|记录/iu.test(
    title,
  ) ||
  headers.some(header =>
    /^(?:actual(?:ly)?\b|started|finished|completed|executed|ended|done (?:at|on)|performed|gestartet|beendet|abgeschlossen|commencé|terminé)/iu.test(
      header,
    ),
  )
