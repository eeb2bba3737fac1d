/** Who a responsibility matrix holds accountable for the approval: letters R, A, C, I under roles, one row an activity. */
import { plainText } from '../syntax/block.js'
import type { Table, TableRow } from '../syntax/block.js'
import type { Tree } from '../syntax/document.js'
import { firstOf } from '../text/firstOf.js'
import type { Over } from './over.js'
import { perTree, piecesOf } from './perSlice.js'
import { eachBlock } from './walk.js'

/** "R", "A/R", "C, I", a dash, or nothing. */
const LETTERS = /^[RACISV]{0,2}(?: ?[/,+&] ?[RACISV])*$|^[-–—]$/i
/** The activity that is the release's own approval, not that of a document on the way. */
const APPROVES =
  /\b(?:go ?(?:\/|-| or ) ?no[- ]?go|(?:final |production |release |deployment |change )+(?:approval|sign-?off|authori[sz]ation)|approv(?:es?|ing|al of)(?: the)? (?:release|change|go-?live|deployment|production)|authori[sz]e(?:s)?(?: the)? (?:release|go-?live|deployment))\b|(?:produktiv|release|change|produktions)-?freigabe|freigabe (?:der|des|für)|mise en production.{0,200}approuv|approbation|autorizaci|aprobaci|утвержд|согласован.{0,200}релиз|リリース承認|发布审批/iu

/** The role with the A in the first row about the approval; undefined where no matrix has one. */
export const accountableForApproval = (slices: Over<Tree>): string | undefined =>
  slices.ask(accountableIn, firstAccountable)

const firstAccountable = (slices: readonly Tree[]) => firstOf(slices, accountableIn)

const accountableIn = perTree((tree): string | undefined => {
  if (piecesOf(tree)?.every(({ piece }) => !holdsLetters(piece))) return undefined
  let role: string | undefined
  eachBlock(tree.blocks, block => {
    if (block.type === 'table') role ??= inTable(block)
  })
  return role
})

const isOfLetters = ({ cells: [, ...cells] }: TableRow): boolean =>
  cells.every(cell => LETTERS.test(plainText(cell.content).trim()))

/** Where no piece has such a row, no table is a matrix. */
const holdsLetters = perTree(({ blocks }) => {
  let holds = false
  eachBlock(blocks, block => {
    if (block.type === 'table') holds ||= block.rows.some(isOfLetters)
  })
  return holds
})

function inTable({ rows: [head, ...rows] }: Table): string | undefined {
  if (!head || head.cells.length < 3 || rows.length < 2) return undefined
  const words = ({ cells }: Table['rows'][number]): string[] => cells.map(cell => plainText(cell.content).trim())
  if (!rows.every(isOfLetters)) return undefined
  const body = rows.map(words)
  if (!body.some(row => row.slice(1).some(letter => /A/i.test(letter)))) return undefined
  const row = body.find(([activity]) => APPROVES.test(activity ?? ''))
  const column = row?.findIndex((letter, index) => index > 0 && /A/i.test(letter)) ?? -1
  return column > 0 ? words(head)[column] || undefined : undefined
}
