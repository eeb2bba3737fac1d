/** The day a release goes live, on which its relative dates hang: where a document names it, in the order it is believed. */
import { isRelativeDate, readDate } from '../text/date.js'
import type { SliceModel } from './artefact.js'
import type { Over } from './over.js'
import { listPerSlice, sharesOf } from './perSlice.js'

type Matter = ReadonlyMap<string, { readonly text: string }>

/** `YYYY-MM-DD` of the first whole date in the words. */
export const dayIn = (text: string): string | undefined => readDate(text)?.iso || undefined

/** In the order they are believed. */
export const GO_LIVE_KEYS: readonly string[] = ['go-live', 'release-date', 'launch-date', 'deployment-date', 'cutover-date', 'target-date'] // prettier-ignore

/** A key of the front matter that says when the release is; `go_live`, `goLive` and "go live" are one. */
export function goLiveInMatter(matter: Matter): string | undefined {
  const key = goLiveKey(matter)
  return key === undefined ? undefined : dayIn(matter.get(key)!.text)
}

/** The key itself, as written. */
export function goLiveKey(matter: Matter): string | undefined {
  const keys = new Map<string, string>()
  for (const [key, { text }] of matter) if (dayIn(text)) keys.set(key.toLowerCase().replace(/[-_ ]/g, ''), key)
  for (const key of GO_LIVE_KEYS) {
    const own = keys.get(key.replace('-', '')) ?? keys.get(`${key.replace('-', '')}date`)
    if (own !== undefined) return own
  }
  return undefined
}

/** `date:` is the day of the document itself: for want of any other. */
export const documentDate = (matter: Matter): string | undefined => dayIn(matter.get('date')?.text ?? '')

const LABEL =
  /^(?:planned |target |actual |production )?(?:go[- ]?live|release|launch|deployment|cut-?over|ship|target)(?: (?:date|day))?(?: (?:and|&) time)?$|^(?:t=0|t0|d-day|mise en production|date de mise en production|produktivsetzung|fecha de (?:lanzamiento|despliegue))$/i

/** A label or the key of a row whose value is the day: "Go-live" is surer than "Target release date". */
export const namesGoLive = (label: string): 'surely' | 'likely' | undefined =>
  !LABEL.test(label) ? undefined : /^(?:release|launch|deployment|ship|target)/i.test(label) ? 'likely' : 'surely'

/** The step that is the go-live itself: its own words first, then those of a release to customers. */
const ITSELF: readonly RegExp[] = [
  /\b(?:go[- ]?live|t[=-]?0|d-day|j-?0)\b|mise en production|mise en service|produktivsetzung|inbetriebnahme|puesta en producción|salida a producción|messa in produzione|entrada em produção|ввод в эксплуатацию|本番(?:リリース|公開|稼働)|上线|오픈/iu,
  /\b(?:release day|launch|general availability|ga|cut-?over|deploy(?:ment)?(?: to)? prod(?:uction)?|prod(?:uction)? (?:release|deployment|rollout|deploy))\b|lancement|lanzamiento|lançamento|rilascio|запуск|релиз|リリース日|发布/iu,
]
const ANY_DEPLOYMENT = /\b(?:deployment|deploy|release|rollout|roll-out)\b|déploiement|despliegue|implantação/iu
/** What is done about the go-live, before it or after it. */
const AROUND =
  /\b(?:pre|post|before|after|prior|readiness|review|rehearsal|dry[- ]run|decision|approval|approve[ds]?|sign[- ]?off|go\/no-go|gate|checklist|criteria|plan(?:ning)?|prepar\w*|branch|candidate|rc\d*|notes?|announce\w*|communicat\w*|training|freeze|test(?:s|ing)?|uat|staging|pilot|canary|beta|alpha|retrospective|support|hypercare|monitoring|verification|validation|smoke|rollback|meeting|qa|dev|preprod|recette|integration|starts?|begins?|kick-?off)\b|répétition|vorbereitung|prüfung|revisión|проверк/iu

const ITS_OWN_DAY = /^\W*(?:[TDJ] ?[-+=]? ?0|[DJT]-?day)(?!\d)/i

/** The milestone that is the go-live and has a day. Of deployments of which none is more, the only one. */
export const goLiveMilestone = (slices: Over<SliceModel>): string | undefined => slices.ask(stepsOf, dayOfGoLive)

function dayOfGoLive(slices: readonly SliceModel[]): string | undefined {
  const steps = slices.flatMap(stepsOf)
  for (const words of ITSELF) {
    const [step] = steps.filter(({ name }) => words.test(name))
    if (step) return step.day
  }
  const days = new Set(steps.filter(({ name }) => ANY_DEPLOYMENT.test(name)).map(({ day }) => day))
  return days.size === 1 ? [...days][0] : undefined
}

const stepsOf = listPerSlice((model): readonly Step[] => sharesOf(model).flatMap(stepsIn))

interface Step {
  readonly name: string
  readonly day: string
}

/** Dated milestones that may be the go-live. */
const stepsIn = listPerSlice(({ parts }) =>
  parts.flatMap(({ type, name, fields }): Step[] => {
    const day = type === 'milestone' ? dayIn(fields.date?.text ?? '') : undefined
    if (!day || (isRelativeDate(name.text) && !ITS_OWN_DAY.test(name.text))) return []
    // "2026-03-01 (go-live)" says it beside the day.
    const words = `${name.text} ${fields.date!.text}`
    const counts = !AROUND.test(words) && [...ITSELF, ANY_DEPLOYMENT].some(pattern => pattern.test(words))
    return counts ? [{ name: words, day }] : []
  }),
)
