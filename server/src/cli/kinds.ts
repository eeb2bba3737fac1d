/** Which of the gathered documents are artefacts, before anything is read of them. */
import { kindWith, nearest, withConfigurations } from '../analysis/lint/configuration.js'
import { RULES } from '../analysis/rules/index.js'
import type { Gathered } from './gather.js'

const IDS = RULES.map(rule => rule.id)

export function kindsOf({ sources, configurations: texts }: Gathered) {
  const configurations = withConfigurations(new Map(), texts, IDS)
  return (id: string) => kindWith(nearest(configurations, id), id, sources.get(id)!.text)
}
