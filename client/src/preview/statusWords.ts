/** Words that, alone in a cell, say how a thing stands: settled, waiting, or against the release. */

const WORDS = {
  good: 'done|passed|pass|verified|approved|approved with conditions|accepted|mitigated|closed|complete|completed|met|go|ready|implemented|erledigt|bestanden|geprüft|freigegeben|genehmigt|abgeschlossen|erfüllt|bereit|完了|合格|検証済み|承認済み|承認|解決済み|実装済み',
  waiting:
    'open|pending|planned|in progress|in review|draft|deferred|not started|to do|todo|tbd|tbc|offen|ausstehend|geplant|in arbeit|in prüfung|entwurf|zurückgestellt|未完了|保留|予定|進行中|レビュー中|下書き|延期|未着手',
  bad: 'failed|fail|rejected|blocked|no-go|no go|overdue|not met|missed|rolled back|fehlgeschlagen|abgelehnt|blockiert|überfällig|nicht erfüllt|zurückgerollt|失敗|不合格|却下|ブロック中|期限超過',
} as const

export type Mood = keyof typeof WORDS

const MOODS = new Map(
  Object.entries(WORDS).flatMap(([mood, words]) => words.split('|').map(word => [word, mood as Mood] as const)),
)

/** Longer than any of them: a sentence. */
const LONGEST = 40

/** Of a cell's text as it is written, marks and signs aside; undefined where it is no such word. */
export const moodOf = (cell: string): Mood | undefined =>
  cell.length > LONGEST
    ? undefined
    : MOODS.get(
        cell
          .replace(/[^\p{L}\p{N}\s-]/gu, '')
          .trim()
          .toLowerCase(),
      )
