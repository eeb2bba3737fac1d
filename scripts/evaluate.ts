/** Measures the engine against labelled documents: true, false and missed findings per rule, with every disagreement. */
import { join } from 'node:path'
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isSetAside, NotLabelled, readLabelled } from './evaluation/labelled.js'
import { measure } from './evaluation/measure.js'
import { forced, markdownUnder, tellNoise, unasked } from './evaluation/silence.js'
import { recognised } from './evaluation/recognised.js'
import { tellDisagreements, tellTallies } from './evaluation/tell.js'

const USAGE = `npm run evaluate -- [--corpus DIR] [--labels FILE ...] [--set-aside | --whole] [--tables]
  --corpus DIR   another folder with docs/, labels/ and slipway.yml (default ../shared/corpus)
  --labels FILE  of its label files only these (default: every dev-*.json)
  --set-aside    the third of the documents that is set aside, without the two thirds
  --whole        every labelled document: for a folder nothing of which is set aside
  --tables       also what each table was taken for, against labels/tables.json
  --silence DIR  instead: every Markdown file below DIR (node_modules, say) without configuration, then taken for each kind`

function evaluate(): void {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string', default: join('..', 'shared', 'corpus') },
      labels: { type: 'string', multiple: true, default: [] },
      'set-aside': { type: 'boolean', default: false },
      whole: { type: 'boolean', default: false },
      tables: { type: 'boolean', default: false },
      silence: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return console.log(USAGE)
  if (values.silence !== undefined) return listen(values.silence)
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

/** Takes minutes over thousands of files: each is checked once as every kind there is. */
function listen(folder: string): void {
  if (!existsSync(folder)) return console.log(`${folder} is not here: nothing was heard.`)
  const documents = markdownUnder(folder)
  let heard = 0
  for (const noise of [...unasked(documents), ...forced(documents)]) {
    heard++
    console.log(tellNoise(noise))
  }
  console.log(`Silence: ${documents.size} documents, ${heard} findings unasked for, failures or floods`)
  if (heard > 0) process.exitCode = 1
}

try {
  evaluate()
} catch (error) {
  const told = error instanceof NotLabelled || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  if (!told) throw error
  console.error(`${(error as Error).message}\n\n${USAGE}`)
  process.exitCode = 2
}
