/** What the columns of tables are about, whatever they are called: the server knows the words of all languages. */
import { t } from '@vscode/l10n'
import type { ColumnConcept } from '../../../server/src/analysis/model/vocabulary/concept.js'
import type { ServerLife } from '../server/serverLife.js'
import { tablesIn } from './table.js'

/** Whether a header says one of these. */
export type About = (header: string, ...concepts: readonly ColumnConcept[]) => boolean

/** Of the tables of some texts; undefined where the server does not answer. */
export async function columnsOf(
  texts: readonly string[],
  server: Pick<ServerLife, 'start' | 'ask'>,
): Promise<About | undefined> {
  const headers = [...new Set(texts.flatMap(tablesIn).flatMap(table => table.headers))]
  if (headers.length === 0) return () => false
  await server.start()
  const said = await server.ask<readonly (readonly ColumnConcept[])[]>('slipway/columns', { headers })
  if (!said) return undefined
  const known = new Map(headers.map((header, at) => [header, said[at] ?? []]))
  return (header, ...concepts) => known.get(header)?.some(concept => concepts.includes(concept)) ?? false
}

/** For a command that cannot go on without an answer. */
export const silent = (): Error =>
  new Error(t('The language server gave no answer; "Release: Restart Server" may help.'))
