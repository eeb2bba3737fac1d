/** The table of figures in README.md, as bench/results.json has them. */
import { OURS } from './contestants.js'
import { figure, median } from './figures.js'
import type { Results } from './results.js'
import { grid } from './table.js'

const BEGIN = '<!-- figures of bench/results.json -->'
const END = '<!-- end of figures -->'

const COLUMNS = { [OURS]: 'Slipway', rumdl: 'rumdl (Rust)', 'unified-language-server': 'unified-language-server' }

/** @throws where the README has no place for them */
export function withFigures(readme: string, results: Results): string {
  const [before, rest] = readme.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error(`README.md lacks the lines ${BEGIN} and ${END}.`)
  return `${before}${BEGIN}\n\n${figuresOf(results)}\n\n${END}${after}`
}

function figuresOf({ keystroke, folder }: Results): string {
  const names = Object.keys(COLUMNS)
  const typed = (keystroke?.measured ?? []).map(({ title, servers }) => [
    `keystroke in a ${title}`,
    ...names.map(name => shown(servers.find(server => server.name === name)?.strokes.p50, 'ms')),
  ])
  const checked = (kind: string): string[] =>
    names.map(name => {
      const ran = folder?.measured.commands.find(command => command.name === `${name}${kind}`)
      return shown(ran && median(ran.seconds), 's')
    })
  const plans = folder?.measured.plans.toLocaleString('en')
  return grid(['median', ...Object.values(COLUMNS)], [
    ...typed,
    [`${plans} plans, nothing known`, ...checked('')],
    [`${plans} plans, nothing changed since`, ...checked(', cached')],
  ])
} // prettier-ignore

/** An empty cell for what was not measured. */
const shown = (value: number | undefined, unit: string): string =>
  value === undefined ? '' : `${figure(value)} ${unit}`
