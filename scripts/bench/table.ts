/** The benchmark's results as tables of medians and ratios, and as groups of bars. */
import type { Bars } from './chart.js'
import { OURS } from './contestants.js'
import { figure, median } from './figures.js'
import type { Parts, Results, Titled } from './results.js'

const TABLES: { readonly [Name in keyof Parts]: (measured: Parts[Name]) => string[] } = {
  keystroke: typings => typings.flatMap(typed),
  shapes: typings => typings.flatMap(typed),
  folder: ({ plans, commands, leftOut }) => {
    const ours = median(commands.find(({ name }) => name === OURS)?.seconds ?? [])
    const rows = commands.map(({ name, seconds, peak }) => [
      name,
      figure(median(seconds)),
      figure(median(seconds) / ours),
      megabytes(peak),
    ])
    return [grid([`${plans} plans checked`, 'median s', 'ratio', 'peak MB'], rows), ...leftOut]
  },
  endurance: ({ indexed, memory: [known, early, late], edits, strokes }) => [
    grid(['server in that folder', ''], [
      ['folder known, ms', figure(indexed)],
      ['memory then, MB', megabytes(known)],
      ['after 1,000 edits, MB', megabytes(early)],
      [`after ${edits.toLocaleString('en')} edits, MB`, megabytes(late)],
      ['keystroke p50 / p95, ms', `${figure(strokes.p50)} / ${figure(strokes.p95)}`],
    ]),
  ],
  start: ({ initialized, diagnosed, activated, window, atRest, leftOut }) => [
    grid(['start, median', 'ms'], [
      ['server answers', figure(median(initialized))],
      ['first diagnostics, the folder still being read', figure(median(diagnosed))],
      ['activate() in VS Code', figure(median(activated))],
      ['first diagnostics in its window, just opened', figure(median(window))],
      ...(atRest ? [['first diagnostics in its window, at rest', figure(median(atRest))]] : []),
    ]),
    ...leftOut,
  ],
  size: bytes => [grid(['size', 'kB'], Object.entries(bytes).map(([name, all]) => [name, figure(all / 1000)]))],
} // prettier-ignore

export function tables(results: Results): string {
  const shown = <Name extends keyof Parts>(name: Name): string[] => {
    const part = results[name]
    return part ? TABLES[name](part.measured as Parts[Name]) : []
  }
  return (Object.keys(TABLES) as (keyof Parts)[]).flatMap(name => shown(name)).join('\n\n')
}

function typed({ title, servers, leftOut }: Titled): string[] {
  const ours = servers.find(({ name }) => name === OURS)?.strokes.p95 ?? NaN
  const rows = servers.map(({ name, strokes, memory }) => [
    name,
    figure(strokes.p50),
    figure(strokes.p95),
    figure(strokes.p95 / ours),
    megabytes(memory),
  ])
  return [grid([title, 'p50 ms', 'p95 ms', 'p95 ratio', 'MB'], rows), ...leftOut]
}

/** Servers without a stroke have no bar. */
export function bars({ keystroke, folder }: Results): Bars[] {
  const groups = (keystroke?.measured ?? []).map(({ title, servers }): Bars => ({
    title: `${title}: keystroke to diagnostics, p95`,
    unit: 'ms',
    bars: servers.map(({ name, strokes }) => bar(name, strokes.p95)),
  }))
  if (folder)
    groups.push({
      title: `${folder.measured.plans} plans checked`,
      unit: 's',
      bars: folder.measured.commands.map(({ name, seconds }) => bar(name, median(seconds))),
    })
  return groups.map(group => ({ ...group, bars: group.bars.filter(({ value }) => value > 0) }))
}

const bar = (name: string, value: number): Bars['bars'][number] => ({ name, value, isOurs: name.startsWith(OURS) })

const megabytes = (bytes: number | undefined): string => figure(bytes === undefined ? NaN : bytes / 1_000_000)

/** A table of Markdown, as Prettier lays it out. */
export function grid(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(3, ...all.map(row => row[column]!.length)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join(' | ')} |`
  const rule = `| ${widths.map((width, column) => '-'.repeat(column === 0 ? width : width - 1) + (column === 0 ? '' : ':')).join(' | ')} |`
  return [line(head), rule, ...rows.map(line)].join('\n')
}
