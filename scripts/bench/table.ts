/** The benchmark's results as tables of medians and ratios, and as groups of bars. */
import type { Bars } from './chart.js'
import { OURS } from './contestants.js'
import type { Endured } from './endurance.js'
import { figure, median, percentile } from './figures.js'
import type { Ran } from './folder.js'
import type { Typed } from './keystrokes.js'

export interface Results {
  readonly machine: string
  readonly typed: readonly { readonly title: string; readonly servers: readonly Typed[] }[]
  readonly folder: { readonly title: string; readonly commands: readonly Ran[] } | undefined
  readonly endured: Endured | undefined
  /** Bytes by what they are of. */
  readonly sizes: Readonly<Record<string, number>>
}

export function tables({ typed, folder, endured, sizes }: Results): string {
  const parts: string[] = []
  for (const { title, servers } of typed) {
    const ours = percentile(servers.find(({ name }) => name === OURS)?.strokes ?? [], 0.95)
    parts.push(
      grid([title, 'p50 ms', 'p95 ms', 'p95 ratio', 'MB'], servers.map(({ name, strokes, memory }) => [
        name,
        figure(median(strokes)),
        figure(percentile(strokes, 0.95)),
        figure(percentile(strokes, 0.95) / ours),
        megabytes(memory),
      ])),
    )
  }
  if (folder) {
    const ours = median(folder.commands.find(({ name }) => name === OURS)?.seconds ?? [])
    parts.push(
      grid([folder.title, 'median s', 'ratio', 'peak MB'], folder.commands.map(({ name, seconds, peak }) => [
        name,
        figure(median(seconds)),
        figure(median(seconds) / ours),
        megabytes(peak),
      ])),
    )
  }
  if (endured) {
    const [indexed, early, late] = endured.memory
    parts.push(
      grid(['server in that folder', ''], [
        ['first diagnostics while it is read, ms', figure(endured.firstDiagnostics)],
        ['folder known, ms', figure(endured.indexed)],
        ['memory then, MB', megabytes(indexed)],
        ['after 1,000 edits, MB', megabytes(early)],
        [`after ${endured.edits.toLocaleString('en')} edits, MB`, megabytes(late)],
        ['keystroke p50 / p95, ms', `${figure(median(endured.strokes))} / ${figure(percentile(endured.strokes, 0.95))}`],
      ]),
    )
  }
  parts.push(grid(['size', 'kB'], Object.entries(sizes).map(([name, bytes]) => [name, figure(bytes / 1000)])))
  return parts.join('\n\n')
} // prettier-ignore

export function bars({ typed, folder }: Results): Bars[] {
  const groups = typed.map(({ title, servers }): Bars => ({
    title: `${title}: keystroke to diagnostics, p95`,
    unit: 'ms',
    bars: servers.map(({ name, strokes }) => bar(name, percentile(strokes, 0.95))),
  }))
  if (folder)
    groups.push({
      title: folder.title,
      unit: 's',
      bars: folder.commands.map(({ name, seconds }) => bar(name, median(seconds))),
    })
  return groups
}

const bar = (name: string, value: number): Bars['bars'][number] => ({ name, value, isOurs: name.startsWith(OURS) })

const megabytes = (bytes: number | undefined): string => (bytes === undefined ? '–' : figure(bytes / 1_000_000))

function grid(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map(row => row[column]!.length)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join(' | ')} |`
  const rule = `| ${widths.map((width, column) => '-'.repeat(column === 0 ? width : width - 1) + (column === 0 ? '' : ':')).join(' | ')} |`
  return [line(head), rule, ...rows.map(line)].join('\n')
}
