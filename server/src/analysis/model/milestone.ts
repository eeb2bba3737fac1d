/** Milestones: dated points of a plan, as rows, bullets of a timeline, or headings with a date under them. */
import { isRelativeDate, namesDay, readDate } from '../text/date.js'
import { columnFor, hasConcept } from './grid.js'
import { columnConcepts } from './vocabulary/lookup.js'
import { placeholdersInValue } from './placeholder.js'
import type { Shape } from './shape.js'

const MONTH_HEADER = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?$/
const NAMED =
  /^\P{L}*(?:milestone|meilenstein|jalon|hito|marco|tappa|traguardo|веха|マイルストーン|里程碑|마일스톤)(?![a-zа-яё])(?: ?[\dA-Z]+)?(?:\*\*)?\s*[:：–—-]|^\W*(?:\*\*)?M\d{1,2}\b/iu

/** "Feature complete: 2026-08-21 (Kofi)": a name, and right behind it the day. */
const DATED = /^[^:：\d]{2,60}(?:[:：]|[ \t][—–-])[ \t]*\S{0,12}[ \t]?\d/u

const OF_THE_DAY = /^\W*\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b|uhr\b|h\b|[:：–—-])/iu

/** Points every release passes: they need no year to be known for milestones. */
const KEY_EVENT =
  /^\P{L}*(?:\p{L}+[ -]){0,3}(?:freeze|cut-?off|release|release date|launch|go-?live|GA|code complete|feature complete|alpha|beta|RC ?\d*|deployment|Einfrieren|Veröffentlichung|gel|mise en production|congelación|lanzamiento|lançamento|congelamento|rilascio|релиз|заморозка кода|выпуск)[ \t]*[:：–—-]|^\P{L}*(?:コードフリーズ|リリース日?|代码冻结|发布日?期?|上线|코드 프리즈|릴리[즈스]|출시일?)[ \t]*[:：]/iu

export const milestoneShape: Shape = {
  type: 'milestone',
  name: ['milestone', 'task', 'item', 'issue', 'description', 'gate', 'environment', 'version', 'name', 'step'],
  fields: {
    id: ['id'],
    date: ['date'],
    owner: ['owner', 'role', 'person', 'approver'],
    status: ['status', 'result'],
    criteria: ['criteria', 'threshold'],
    evidence: ['evidence'],
    fallback: ['fallback'],
    note: ['note'],
  },
  table(grid, around) {
    if (
      hasConcept(
        grid,
        'signature',
        'channel',
        // A plan may name whom each milestone concerns.
        ...(hasConcept(grid, 'milestone') ? [] : (['audience'] as const)),
        'probability',
        'requirement',
        'version',
        'dependency',
        'trigger',
      )
    )
      return undefined
    if (around.own.has('changes') || around.own.has('openIssues')) return undefined
    const months = grid.columns.filter(column => MONTH_HEADER.test(column.folded)).length
    const dated = hasConcept(grid, 'date') || months > 0
    const planned = around.all.has('timeline')
    if (hasConcept(grid, 'milestone') && (dated || planned)) return 'A milestone column with dates or under a timeline.'
    if (hasConcept(grid, 'milestone') && hasConcept(grid, 'owner', 'criteria', 'status'))
      return 'A milestone column with owners or criteria.'
    if (!dated || columnFor(grid, this.name) < 0) return undefined
    if (grid.columns.some(column => column.folded === 'what') && grid.columns.some(column => column.folded === 'when'))
      return 'Columns "what" and "when".'
    if (months > 1) return 'Columns named after months.'
    const date = columnFor(grid, ['date'])
    const filled = grid.rows.filter(
      row => namesDay(row.cells[date]?.text ?? '') || isRelativeDate(row.cells[date]?.text ?? ''),
    )
    if (planned && (around.own.has('timeline') || filled.length > 0)) return 'Rows with dates under a timeline heading.'
    return undefined
  },
  item(text, around) {
    if (NAMED.test(text)) return 'The bullet opens as a milestone.'
    if (around.own.has('legend')) return undefined
    if (!around.own.has('timeline')) {
      const day = around.all.has('timeline') && DATED.test(text) ? readDate(text) : undefined
      return day && (!day.partial || KEY_EVENT.test(text)) ? 'A dated bullet below a timeline heading.' : undefined
    }
    // "Desired date range: mid-June" says when of the section over it.
    const label = /^([^:]{1,40}):/.exec(text)?.[1]
    if (label && columnConcepts(label)[0] === 'date') return undefined
    // "UAT: TBD"
    const behind = /^[^:：]{2,60}[:：][ \t]*([^:：]{2,40})$/u.exec(text)?.[1]
    if (behind && placeholdersInValue(behind, 0).length > 0)
      return 'A bullet under a timeline heading whose date waits.'
    const date = readDate(text.slice(0, 60)) ?? readDate(text.slice(-40))
    // "17:00: day 1 review" stands in the schedule of one day, which gives the date.
    if (date || (isRelativeDate(text) && !OF_THE_DAY.test(text))) return 'A dated bullet under a timeline heading.'
    return around.own.has('milestones') ? 'A bullet under a heading about milestones.' : undefined
  },
  section(heading, around, fields) {
    return NAMED.test(heading) &&
      (fields.has('date') || fields.has('owner') || fields.has('criteria') || around.all.has('timeline'))
      ? 'The heading opens as a milestone.'
      : undefined
  },
}
