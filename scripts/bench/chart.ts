/** A bar chart as SVG, readable on light and dark pages. */
import { figure } from './figures.js'

export interface Bars {
  readonly title: string
  readonly unit: string
  readonly bars: readonly { readonly name: string; readonly value: number; readonly isOurs: boolean }[]
}

const WIDTH = 720
const LEFT = 190
const RIGHT = 110
const BAR = 16
const ROW = 24
const TITLE = 34

/** Lengths are logarithmic: the slowest is a thousand times slower than the fastest. */
export function chart(groups: readonly Bars[]): string {
  let y = 8
  const shapes: string[] = []
  for (const { title, unit, bars } of groups) {
    const values = bars.map(({ value }) => value)
    const low = Math.min(...values) / 2
    const scale = (WIDTH - LEFT - RIGHT) / Math.log(Math.max(...values) / low)
    shapes.push(`<text class="title" x="0" y="${y + 18}">${escaped(title)} (bars are logarithmic)</text>`)
    y += TITLE
    for (const { name, value, isOurs } of bars) {
      const length = Math.max(2, Math.round(Math.log(value / low) * scale))
      shapes.push(
        `<text class="name" x="${LEFT - 8}" y="${y + 13}">${escaped(name)}</text>`,
        `<rect class="${isOurs ? 'ours' : 'peer'}" x="${LEFT}" y="${y}" width="${length}" height="${BAR}" rx="2"/>`,
        `<text x="${LEFT + length + 8}" y="${y + 13}">${figure(value)} ${escaped(unit)}</text>`,
      )
      y += ROW
    }
    y += 10
  }
  const words = groups.map(({ title }) => title).join('; ')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" role="img" aria-label="${escaped(words)}">
<style>
text { font: 13px system-ui, sans-serif; fill: #57606a }
.title { font-weight: 600 }
.name { text-anchor: end }
.ours { fill: #0a69da }
.peer { fill: #8c959f }
@media (prefers-color-scheme: dark) { text { fill: #9ea7b3 } .ours { fill: #539bf5 } }
</style>
${shapes.join('\n')}
</svg>
`
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
