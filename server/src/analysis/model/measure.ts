/** Whether words can be measured: a number with a unit or a limit, or a check that passes or fails. */
import { placeholdersInValue } from './placeholder.js'

/** "above 1 %", "0 open defects", "< 200 ms", "3 of 4", "within 15 minutes"; the number of a stage or release is none. */
const AMOUNT =
  /[<>≤≥=]\s*\d|(?<!\p{L}|\d[.,]*)(?<!\b(?:release|phase|stage|version|step|gate|sprint|week|tier|level|section|wave|iteration|milestone|part|rc|team|region|zone)s?[ -])\d[\d.,]*\s*(?:%|(?:of|out of|×|x)\s*\d|[\p{Ll}\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}µ]{1,}|[-‐][\p{Ll}])|\b(?:zero|one|two|three|five|ten|twice|100)\b|(?:\bp|percentile)\s?\d\d\b|\d{1,2}:\d\d|\d{4}-\d\d-\d\d/iu

/** Words of a check that can only hold or not hold. */
const CHECK =
  /\b(?:pass(?:es|ed|ing)?|fail(?:s|ed|ing|ures?)?|green|red|approv(?:ed|al)|signed(?:[- ]off)?|sign-?off|accepted|no|none|without|un(?:available|reachable|resolved|approved|verified|tested)|not|cannot|can't|clos(?:es?|ed)|open|resolved|fixed|verified|confirmed|succe(?:ss|ssful|ssfully|eds?|eded)|complet(?:es?|ed)|finish(?:es|ed)|done|deployed|merged|published|trained|restored|rehearsed|rejected|blocked|missing|lost|loss|exist(?:s)?|down|outage|crash(?:es|ed)?|corrupt(?:s|ed|ion)?|breach(?:ed|es)?|detected|discovered|identified|exposed|broken|reported|sev-?\s?\d|p[0-2]|bestanden|erfolgreich|grün|keine?|abgeschlossen|sans|aucune?|validée?s?|sin|ninguna?|aprobad[oa]s?)\b|[✅✓✔]|^["“]|успешн|без|нет |合格|完了|成功/iu

/** The same in other languages: something is lost, down, failed or passed. */
const CHECK_ELSEWHERE =
  /(?<!\p{L})(?:verlust|datenverlust|ausfall|ausgefallen|fehlgeschlagen|schlägt fehl|nicht erreichbar|perte|panne|échec|échoue\p{L}*|indisponib\p{L}*|pérdida|caída|falla|fallo|falha|indisponível|queda|perda|perdita|fallisce|fallit\p{L}*|superad[oa]s?|passad[oa]s?|superat[oaie]|conclu[ií]d[oa]s?|completad[oa]s?|потер\p{L}*|недоступ\p{L}*|пройден\p{L}*|провал\p{L}*|завершен\p{L}*)(?!\p{L})|消失|喪失|停止|失敗|合格|通過|丢失|宕机|不可用|失败|通过|유실|손실|중단|실패|통과|성공/iu

/** In a gate's own name: a check that has an outcome; "approval" or "go/no-go" names the gate itself. */
const OUTCOME =
  /\b(?:pass(?:es|ed)?|green|approved|signed|accepted|no|zero|closed|resolved|fixed|verified|confirmed|succe(?:ssful|ssfully|eds?|eded)|complet(?:e|ed)|finished|done|deployed|rehearsed|without)\b|[✅✓✔]/iu

/** Words that leave the judgement to whoever reads them. */
const JUDGEMENT =
  /\b(?:severe(?:ly)?|significant(?:ly)?|serious(?:ly)?|substantial(?:ly)?|excessive(?:ly)?|unacceptable|acceptable|reasonable|satisfactory|satisfied|adequate(?:ly)?|sufficient(?:ly)?|appropriate(?:ly)?|stable|unstable|instability|stability|good|bad|poor|high|low|slow|major|critical|large|big|normal|abnormal|unexpected|expected|healthy|unhealthy|enough|looks?|feels?|happy|comfortable|confident|degrad(?:ed|es|ation)|spikes?|increas(?:e|ed|es)|elevated|problems?|issues?|bugs?|concerns?|reviewed|aligned|considered|discussed|understood|quality|performance|noticeabl[ey]|considerabl[ey]|marked(?:ly)?|dramatic(?:ally)?|heav(?:y|ily)|grow(?:s|ing)?|drop(?:s|ping)?|wors(?:e|ens|ening)|too (?:many|much|slow|long)|frequent(?:ly)?|repeated(?:ly)?|unusual(?:ly)?|strange|widespread)\b/iu

/** The same in other languages; where words have no blanks between them, anywhere in the text. */
const JUDGEMENT_ELSEWHERE =
  /(?<!\p{L})(?:spürbar|deutlich|erheblich|auffällig|langsam(?:er|e)?|häufig|viele|stabil|instabil|ausreichend|angemessen|schwerwiegend\p{L}*|kritisch\p{L}*|schlecht\p{L}*|gute?|hohe?|akzeptabel|starke?|erhöht\p{L}*|verschlechter\p{L}*|importante?s?|significati(?:f|fs|ves|v[oaie])|significativ\p{L}+|lent(?:e|es|eur|eurs|o|os|a|as|i|ezza|itud|idão)?|graves?|gravi|sérieu\p{L}*|critiques?|stables?|instables?|suffisant\p{L}*|satisfaisant\p{L}*|acceptables?|trop|élevé\p{L}*|dégrad\p{L}*|mauvais\p{L}*|bon(?:ne)?s?|nombreu\p{L}*|fréquent\p{L}*|crític\p{L}*|estable|inestable|estável|instável|suficientes?|aceptables?|aceitáve\p{L}*|satisfactori\p{L}*|satisfatóri\p{L}*|demasiad\p{L}*|demais|muit[oa]s?|much[oa]s|alt[oaie]s?|elevad[oa]s?|elevat[oaie]|degrad\p{L}*|buen[oa]s?|bo[am]|ruim|rallentament\p{L}*|critic[oaih]\p{L}*|stabile|instabile|sufficient[ei]|accettabil[ei]|soddisfacent[ei]|tropp[oaie]|buon[oaie]|molt[ie]|сильн\p{L}*|значительн\p{L}*|существенн\p{L}*|серь[её]зн\p{L}*|замедлен\p{L}*|медленн\p{L}*|критич\p{L}*|стабильн\p{L}*|нестабильн\p{L}*|достаточн\p{L}*|приемлем\p{L}*|слишком|много|част[оы]\p{L}*|высок\p{L}*|низк\p{L}*|плох\p{L}*|хорош\p{L}*|деградац\p{L}*|ухудшен\p{L}*|заметн\p{L}*)(?!\p{L})|重い|遅い|著し|大幅|深刻|重大|安定|十分|適切|許容|多い|多数|頻繁|高い|低い|悪化|良好|顕著|较多|较高|较慢|较差|明显|显著|严重|缓慢|卡顿|稳定|足够|充分|可接受|合理|频繁|大量|过多|过高|过慢|恶化|异常|느림|느려|느린|심각|현저|상당|안정|충분|적절|많음|많은|잦은|빈번|높음|낮음|악화|양호|저하|과도/iu

/** A number or a named check; what waits to be filled in is told elsewhere. */
export const isMeasurable = (text: string): boolean =>
  AMOUNT.test(text) || CHECK.test(text) || CHECK_ELSEWHERE.test(text) || placeholdersInValue(text, 0).length > 0

/** A gate whose name says what has to hold: "Smoke tests pass". */
export const namesCheck = (name: string): boolean => {
  // "T-7 days" says when it is asked, not what has to hold.
  const words = name.replace(/\bgo ?(?:\/|-| or )? ?no[- ]?go\b|(?<![\p{L}\d])[TDJHRG] ?[-+−–] ?\d+(?: \p{L}+)?/giu, '')
  return AMOUNT.test(words) || OUTCOME.test(words)
}

/** True where the words clearly decide nothing: a judgement, and no number or check beside it. */
export const isJudgement = (text: string): boolean =>
  (JUDGEMENT.test(text) || JUDGEMENT_ELSEWHERE.test(text)) && !isMeasurable(text)
