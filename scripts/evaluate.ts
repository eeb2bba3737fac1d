/** Measures the engine against labelled documents: true, false and missed findings per rule, with every disagreement. */
import { join } from 'node:path'
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isSetAside, NotLabelled, readLabelled } from './evaluation/labelled.js'
import { measure } from './evaluation/measure.js'
import { recognised } from './evaluation/recognised.js'
import { tellDisagreements, tellTallies } from './evaluation/tell.js'

const USAGE = `npm run evaluate -- [--corpus DIR] [--labels FILE ...] [--set-aside | --whole] [--tables]
  --corpus DIR   another folder with docs/, labels/ and slipway.yml (default ../shared/corpus)
  --labels FILE  of its label files only these (default: every dev-*.json)
  --set-aside    the third of the documents that is set aside, without the two thirds
  --whole        every labelled document: for a folder nothing of which is set aside
  --tables       also what each table was taken for, against labels/tables.json`

function evaluate(): void {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string', default: join('..', 'shared', 'corpus') },
      labels: { type: 'string', multiple: true, default: [] },
      'set-aside': { type: 'boolean', default: false },
      whole: { type: 'boolean', default: false },
      tables: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return console.log(USAGE)
  if (!existsSync(values.corpus))
    return console.log(`${values.corpus} is not here: nothing was measured. --corpus names another folder.`)
  const labelled = readLabelled(values.corpus, values.labels)
  const which = (file: string): boolean => values.whole || isSetAside(file) === values['set-aside']
  const title = values.whole ? 'Every document' : values['set-aside'] ? 'The third set aside' : 'Two thirds'
  const measured = measure(labelled, which)
  console.log(tellDisagreements(measured, labelled.documents))
  console.log(tellTallies(title, measured))
  if (values.tables) console.log(recognised(values.corpus, labelled, file => values.whole || !isSetAside(file)))
}

try {
  evaluate()
} catch (error) {
  const told = error instanceof NotLabelled || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  if (!told) throw error
  console.error(`${(error as Error).message}\n\n${USAGE}`)
  process.exitCode = 2
}
