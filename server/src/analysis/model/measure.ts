/** Whether words can be measured: a number with a unit or a limit, or a check that passes or fails. */
import { inAnyCase } from '../text/anyCase.js'
import { placeholdersInValue } from './placeholder.js'

/** "above 1 %", "0 open defects", "< 200 ms", "3 of 4", "within 15 minutes"; the number of a stage or release is none. */
const saysAmount = inAnyCase(
  /[<>≤≥=]\s*\d|(?<!\p{L}|\d[.,]*)(?<!\b(?:release|phase|stage|version|step|gate|sprint|week|tier|level|section|wave|iteration|milestone|part|rc|team|region|zone)s?[ -])\d[\d.,]*\s*(?:%|(?:of|out of|×|x)\s*\d|[\p{Ll}\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}µ]{1,}|[-‐][\p{Ll}])|\b(?:zero|one|two|three|five|ten|twice|100)\b|(?:\bp|percentile)\s?\d\d\b|\d{1,2}:\d\d|\d{4}-\d\d-\d\d/u,
)

/** Words of a check that can only hold or not hold. */
const saysCheck = inAnyCase(
  /\b(?:pass(?:es|ed|ing)?|fail(?:s|ed|ing|ures?)?|green|red|approv(?:ed|al)|signed(?:[- ]off)?|sign-?off|accepted|no|none|without|un(?:available|reachable|resolved|approved|verified|tested)|not|cannot|can't|clos(?:es?|ed)|open|resolved|fixed|verified|confirmed|succe(?:ss|ssful|ssfully|eds?|eded)|complet(?:es?|ed)|finish(?:es|ed)|done|deployed|merged|published|trained|restored|rehearsed|rejected|blocked|missing|lost|loss|exist(?:s)?|down|non-?functional|outage|crash(?:es|ed)?|corrupt(?:s|ed|ion)?|breach(?:ed|es)?|detected|discovered|identified|exposed|broken|reported|sev-?\s?\d|p[0-2]|sl[oa]s?|bestanden|erfolgreich|grün|keine?|abgeschlossen|sans|aucune?|validée?s?|sin|ninguna?|aprobad[oa]s?)\b|[✅✓✔]|^["“]|успешн|без|нет |合格|完了|成功/u,
)

/** The same in other languages: something is lost, down, failed or passed. Stems come first, words with their end after them. */
const saysCheckElsewhere = inAnyCase(
  /(?<!\p{L})(?:échoue|indisponib|fallit|потер|недоступ|пройден|провал|завершен|(?:verlust|datenverlust|ausfall|ausgefallen|fehlgeschlagen|schlägt fehl|nicht erreichbar|perte|panne|échec|pérdida|caída|falla|fallo|falha|indisponível|queda|perda|perdita|fallisce|superad[oa]s?|passad[oa]s?|superat[oaie]|conclu[ií]d[oa]s?|completad[oa]s?)(?!\p{L}))|entdeckt|festgestellt|détecté|découvert|detectad|descubiert|descobert|rilevat|scopert|обнаруж|выявлен|発覚|検出|検知|发现|检测到|泄露|발견|감지|유출|消失|喪失|停止|失敗|合格|通過|丢失|宕机|不可用|失败|通过|유실|손실|중단|실패|통과|성공/u,
)

/** In a gate's own name: a check that has an outcome; "approval" or "go/no-go" names the gate itself. */
const saysOutcome = inAnyCase(
  /\b(?:pass(?:es|ed)?|green|approved|signed|accepted|no|zero|closed|resolved|fixed|verified|confirmed|succe(?:ssful|ssfully|eds?|eded)|complet(?:e|ed)|finished|done|deployed|rehearsed|without)\b|[✅✓✔]/u,
)

/** Words that leave the judgement to whoever reads them. */
const judges = inAnyCase(
  /\b(?:severe(?:ly)?|significant(?:ly)?|serious(?:ly)?|substantial(?:ly)?|excessive(?:ly)?|unacceptable|acceptable|reasonable|satisfactory|satisfied|adequate(?:ly)?|sufficient(?:ly)?|appropriate(?:ly)?|stable|unstable|instability|stability|good|bad|poor|high|low|slow|major|critical|large|big|normal|abnormal|unexpected|expected|healthy|unhealthy|enough|looks?|feels?|happy|comfortable|confident|degrad(?:ed|es|ation)|regressions?|spikes?|increas(?:e|ed|es)|elevated|problems?|issues?|bugs?|concerns?|reviewed|aligned|considered|discussed|understood|quality|performance|noticeabl[ey]|considerabl[ey]|marked(?:ly)?|dramatic(?:ally)?|heav(?:y|ily)|grow(?:s|ing)?|drop(?:s|ping)?|wors(?:e|ens|ening)|too (?:many|much|slow|long)|frequent(?:ly)?|repeated(?:ly)?|unusual(?:ly)?|strange|widespread)\b/u,
)

/** The same in other languages, stems first; where words have no blanks between them, anywhere in the text. */
const judgesElsewhere = inAnyCase(
  /(?<!\p{L})(?:schwerwiegend|kritisch|schlecht|erhöht|verschlechter|sérieu|suffisant|satisfaisant|élevé|dégrad|mauvais|nombreu|fréquent|crític|aceitáve|satisfactori|satisfatóri|demasiad|degrad|rallentament|critic[oaih]|сильн|значительн|существенн|серь[её]зн|замедлен|медленн|критич|стабильн|нестабильн|достаточн|приемлем|част[оы]|высок|низк|плох|хорош|деградац|ухудшен|заметн|significativ\p{L}|(?:spürbar|deutlich|erheblich|auffällig|langsam(?:er|e)?|häufig|viele|stabil|instabil|ausreichend|angemessen|gute?|hohe?|akzeptabel|starke?|importante?s?|significati(?:f|fs|ves|v[oaie])|lent(?:e|es|eur|eurs|o|os|a|as|i|ezza|itud|idão)?|graves?|gravi|critiques?|stables?|instables?|acceptables?|trop|bon(?:ne)?s?|estable|inestable|estável|instável|suficientes?|aceptables?|demais|muit[oa]s?|much[oa]s|alt[oaie]s?|elevad[oa]s?|elevat[oaie]|buen[oa]s?|bo[am]|ruim|stabile|instabile|sufficient[ei]|accettabil[ei]|soddisfacent[ei]|tropp[oaie]|buon[oaie]|molt[ie]|слишком|много)(?!\p{L}))|重い|遅い|著し|大幅|深刻|重大|安定|十分|適切|許容|多い|多数|頻繁|高い|低い|悪化|良好|顕著|较多|较高|较慢|较差|明显|显著|严重|缓慢|卡顿|稳定|足够|充分|可接受|合理|频繁|大量|过多|过高|过慢|恶化|异常|느림|느려|느린|심각|현저|상당|안정|충분|적절|많음|많은|잦은|빈번|높음|낮음|악화|양호|저하|과도/u,
)

/** A number or a named check; what waits to be filled in is told elsewhere. */
export const isMeasurable = (text: string): boolean =>
  saysAmount(text) || saysCheck(text) || saysCheckElsewhere(text) || placeholdersInValue(text, 0).length > 0

/** A gate whose name says what has to hold: "Smoke tests pass". */
export const namesCheck = (name: string): boolean => {
  // "T-7 days" says when it is asked, not what has to hold.
  const words = name.replace(/\bgo ?(?:\/|-| or )? ?no[- ]?go\b|(?<![\p{L}\d])[TDJHRG] ?[-+−–] ?\d+(?: \p{L}+)?/giu, '')
  return saysAmount(words) || saysOutcome(words)
}

/** True where the words clearly decide nothing: a judgement, and no number or check beside it. */
export const isJudgement = (text: string): boolean => (judges(text) || judgesElsewhere(text)) && !isMeasurable(text)
