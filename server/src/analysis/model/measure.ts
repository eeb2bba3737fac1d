/** Whether words can be measured: a number with a unit or a limit, or a check that passes or fails. */
import { placeholdersInValue } from './placeholder.js'

/** "above 1 %", "0 open defects", "< 200 ms", "3 of 4", "within 15 minutes"; the number of a stage or release is none. */
const AMOUNT =
  /[<>≤≥=]\s*\d|(?<![\p{L}\d])(?<!\b(?:release|phase|stage|version|step|gate|sprint|week|tier|level|section|wave|iteration|milestone|part|rc|team|region|zone)s?[ -])\d[\d.,]*\s*(?:%|(?:of|out of|×|x)\s*\d|[\p{Ll}\p{Script=Han}\p{Script=Katakana}µ]{1,}|[-‐][\p{Ll}])|\b(?:zero|one|two|three|five|ten|twice|100)\b|(?:\bp|percentile)\s?\d\d\b|\d{1,2}:\d\d|\d{4}-\d\d-\d\d/iu

/** Words of a check that can only hold or not hold. */
const CHECK =
  /\b(?:pass(?:es|ed|ing)?|fail(?:s|ed|ing|ures?)?|green|red|approv(?:ed|al)|signed(?:[- ]off)?|sign-?off|accepted|no|none|without|un(?:available|reachable|resolved|approved|verified|tested)|not|cannot|can't|clos(?:es?|ed)|open|resolved|fixed|verified|confirmed|succe(?:ss|ssful|ssfully|eds?|eded)|complet(?:es?|ed)|finish(?:es|ed)|done|deployed|merged|published|trained|restored|rehearsed|rejected|blocked|missing|lost|loss|exist(?:s)?|down|outage|crash(?:es|ed)?|corrupt(?:s|ed|ion)?|breach(?:ed|es)?|bestanden|erfolgreich|grün|keine?|abgeschlossen|sans|aucune?|validée?s?|sin|ninguna?|aprobad[oa]s?)\b|[✅✓✔]|^["“]|успешн|без|нет |合格|完了|成功/iu

/** In a gate's own name: a check that has an outcome; "approval" or "go/no-go" names the gate itself. */
const OUTCOME =
  /\b(?:pass(?:es|ed)?|green|approved|signed|accepted|no|zero|closed|resolved|fixed|verified|confirmed|succe(?:ssful|ssfully|eds?|eded)|complet(?:e|ed)|finished|done|deployed|rehearsed|without)\b|[✅✓✔]/iu

/** Words that leave the judgement to whoever reads them. */
const JUDGEMENT =
  /\b(?:severe(?:ly)?|significant(?:ly)?|serious(?:ly)?|substantial(?:ly)?|excessive(?:ly)?|unacceptable|acceptable|reasonable|satisfactory|satisfied|adequate(?:ly)?|sufficient(?:ly)?|appropriate(?:ly)?|stable|unstable|instability|stability|good|bad|poor|high|low|slow|major|critical|large|big|normal|abnormal|unexpected|expected|healthy|unhealthy|enough|looks?|feels?|happy|comfortable|confident|degrad(?:ed|es|ation)|spikes?|increas(?:e|ed|es)|elevated|problems?|issues?|bugs?|concerns?|reviewed|aligned|considered|discussed|understood|quality|performance)\b/iu

/** A number or a named check; what waits to be filled in is told elsewhere. */
export const isMeasurable = (text: string): boolean =>
  AMOUNT.test(text) || CHECK.test(text) || placeholdersInValue(text, 0).length > 0

/** A gate whose name says what has to hold: "Smoke tests pass". */
export const namesCheck = (name: string): boolean => {
  // "T-7 days" says when it is asked, not what has to hold.
  const words = name.replace(/\bgo ?(?:\/|-| or )? ?no[- ]?go\b|(?<![\p{L}\d])[TDJHRG] ?[-+−–] ?\d+(?: \p{L}+)?/giu, '')
  return AMOUNT.test(words) || OUTCOME.test(words)
}

/** True where the words clearly decide nothing: a judgement, and no number or check beside it. */
export const isJudgement = (text: string): boolean => JUDGEMENT.test(text) && !isMeasurable(text)
