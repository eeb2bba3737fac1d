/** What the author says of a part's progress: open, done, not applicable, deferred, accepted. */
import type { Part } from './part.js'

/** These four are asked of text in lower case. */
const NOT_APPLICABLE =
  /^\s*(?:\[-\]|\[~\](?=\s*~~)|~~.*~~)|\(n\/?a\)|\bn\/a\b|\bnot applicable\b|\bentfällt\b|\bsans objet\b|\bno aplica\b|não se aplica|non applicabile|неприменимо|не применимо|対象外|該当なし|不适用|해당 없음/u
const DEFERRED =
  /\bdeferred\b|\bpostponed\b|^\s*\[>\]|\bverschoben\b|\bzurückgestellt\b|\breporté|\baplazad|\bpospuest|\badiad[oa]\b|\brinviat[oa]\b|\brimandat[oa]\b|отложен|перенес[её]н|^\s*(?:延期|見送り|推迟|暂缓|연기)/u
const ACCEPTED =
  /\baccepted\b|\bakzeptiert\b|\baccepté|\baceptad[oa]\b|\baceit[oa]\b|\baccettat[oa]\b|^\s*принят|^\s*(?:受容|許容|已接受|接受|수용)/u
const DONE =
  /\b(?:done|complete|completed|closed|answered|retired|resolved|approved|passed|pass|mitigated)\b|[✓✔✅☑]|^\s*\[x\]|^\s*(?:erledigt|abgeschlossen|geschlossen|gelöst|beantwortet|bestanden|terminée?|fait|faite|close?|clôturée?|résolue?|fermée?|validée?|hech[oa]|completad[oa]|cerrad[oa]|resuelt[oa]|terminad[oa]|concluíd[oa]|feit[oa]|fechad[oa]|resolvid[oa]|encerrad[oa]|completat[oa]|fatt[oa]|chius[oa]|risolt[oa]|conclus[oa]|готово|выполнен[оа]?|закрыт[оа]?|реш[её]н[оа]?|завершен[оа]?|завершён|пройден[оа]?|完了|済|解決済|対応済|クローズ|已完成|已关闭|已解决|完成|完成了|已通过|완료|해결|종료|해결됨)(?!\p{L})/u

/** @param checked of a task box; undefined where there is none */
export function stateOf(text: string, checked: boolean | undefined): Part['state'] {
  const said = stateSaid(text)
  if (checked === undefined || said === 'notApplicable' || said === 'deferred') return said
  return checked ? 'done' : 'open'
}

const ANY = new RegExp([NOT_APPLICABLE, DEFERRED, ACCEPTED, DONE].map(({ source }) => source).join('|'), 'u')

function stateSaid(said: string): Part['state'] {
  const text = said.toLowerCase()
  if (!ANY.test(text)) return 'open'
  if (NOT_APPLICABLE.test(text)) return 'notApplicable'
  if (DEFERRED.test(text)) return 'deferred'
  if (ACCEPTED.test(text)) return 'accepted'
  return 'done'
}

/** The mark of "Message queue (✅ delivered)". */
export const tickedIn = (text: string): string | undefined => /^[✅✔☑]|(?<=[(（])[✅✔☑]/u.exec(text)?.[0]

/** A mark before the words, or a remark behind them: "✅ Freeze", "Freeze (done)". "Load test passed" names a milestone. */
const MARKED_DONE = /^\s*(?:\[x\]|[✓✔✅☑])|[(–—]\s*(?:done|complete|completed|closed|resolved)\)?\s*$/iu

/** Of a row: its status decides; where it says nothing, marks and remarks at its name. */
export function stateOfRow(status: string, name: string): Part['state'] {
  const said = stateOf(status, undefined)
  if (said !== 'open') return said
  if (MARKED_DONE.test(name)) return 'done'
  const named = stateOf(name, undefined)
  return named === 'done' ? 'open' : named
}
