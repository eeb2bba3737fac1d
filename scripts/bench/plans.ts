/** Release plans for the benchmark: made up from a seed, so that every run measures the same texts. */

/** Deterministic dice (mulberry32): a number from 0 to below 1. */
function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const SYSTEMS =
  'billing ledger|carrier gateway|customer portal|label printer|routing engine|search index|identity service|tariff store|event bus|reporting cube|mobile client|partner interface'.split(
    '|',
  )
const VERBS =
  'freeze|migrate|deploy|verify|announce|switch|drain|warm up|rehearse|back up|measure|hand over|restart|scan|compare'.split(
    '|',
  )
const THINGS =
  'the schema|customer records|feature flags|read replicas|the nightly batch|order queues|session caches|access tokens|dashboards|alert routes|the maintenance page|support macros|archive volumes|price lists'.split(
    '|',
  )
const OWNERS =
  'Release Manager|SRE Lead|QA Director|Database Team|Support Lead|Product Owner|Security Officer|Network Team'.split(
    '|',
  )
const MOODS = 'before the freeze|after the last smoke test|while traffic is low|with two people on the call|as rehearsed in staging|once the error rate is flat|under the change window'.split('|') // prettier-ignore

class Writer {
  readonly #dice
  readonly lines: string[] = []
  #risk = 0
  #item = 0

  constructor(seed: number) {
    this.#dice = dice(seed)
  }

  one<T>(all: readonly T[]): T {
    return all[Math.floor(this.#dice() * all.length)]!
  }
  number(from: number, to: number): number {
    return from + Math.floor(this.#dice() * (to - from + 1))
  }
  /** Sometimes what should be there is not: the plans have defects to find. */
  usually(text: string, otherwise = ''): string {
    return this.#dice() < 0.93 ? text : otherwise
  }
  deed(): string {
    return `${this.one(VERBS)} ${this.one(THINGS)} of the ${this.one(SYSTEMS)}`
  }
  day(): string {
    return `2027-${String(this.number(1, 9)).padStart(2, '0')}-${String(this.number(10, 28))}`
  }
  sentence(): string {
    const text = `We ${this.deed()} ${this.one(MOODS)}, and ${this.one(OWNERS)} number ${this.number(1, 400)} watches the ${this.one(SYSTEMS)} for ${this.number(5, 90)} minutes.`
    return this.#dice() < 0.2 ? text.replace(/the (\w+ \w+) for/, 'the **$1** for') : text
  }
  say(...lines: string[]): void {
    this.lines.push(...lines)
  }
  section(depth: number, title: string): void {
    this.say(`${'#'.repeat(depth)} ${title}`, '')
  }
  paragraph(): void {
    this.say(Array.from({ length: this.number(1, 3) }, () => this.sentence()).join(' '), '')
  }
  table(head: readonly string[], rows: number, row: () => readonly string[]): void {
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
    this.say(line(head), line(head.map(name => '-'.repeat(name.length))))
    for (let count = 0; count < rows; count++) this.say(line(row()))
    this.say('')
  }
  milestones(): void {
    this.table(['Milestone', 'Date', 'Owner'], this.number(4, 9), () => [
      `${this.deed()} (${this.number(1, 9)})`,
      this.usually(this.day(), 'TBD'),
      this.usually(this.one(OWNERS)),
    ])
  }
  risks(): void {
    this.table(['ID', 'Risk', 'Probability', 'Impact', 'Mitigation', 'Owner'], this.number(3, 7), () => [
      `R-${++this.#risk}`,
      `The ${this.one(SYSTEMS)} fails to ${this.deed()}`,
      this.usually(this.one(['Low', 'Medium', 'High'])),
      this.usually(this.one(['Low', 'Medium', 'High'])),
      `${this.one(OWNERS)} will ${this.deed()}`,
      this.usually(this.one(OWNERS)),
    ])
  }
  gates(): void {
    this.table(['Gate', 'Criteria', 'Approver', 'Fallback', 'Evidence'], this.number(2, 4), () => [
      `Gate: ${this.deed()}`,
      `Error rate below ${this.number(1, 5)} % for ${this.number(10, 60)} minutes`,
      this.usually(this.one(OWNERS)),
      this.usually('SRE Deputy'),
      `[Run ${++this.#item}](https://ci.example.org/runs/${this.number(1000, 9999)})`,
    ])
  }
  checklist(): void {
    for (let count = this.number(4, 10); count > 0; count--)
      this.say(`- [${this.one([' ', ' ', 'x'])}] ${this.usually(`**${this.one(OWNERS)}**: `)}${this.deed()}, step ${++this.#item}`)
    this.say('')
  }
  steps(): void {
    for (let number = 1, last = this.number(3, 8); number <= last; number++)
      this.say(`${number}. ${this.deed()} with \`tool --target ${this.number(1, 900)}\`, then check it`)
    this.say('')
  }
  workstream(depth: number, name: string): void {
    this.section(depth, name)
    this.paragraph()
    this.section(depth + 1, 'Milestones')
    this.milestones()
    this.section(depth + 1, 'Risks')
    this.risks()
    this.section(depth + 1, 'Gates')
    this.gates()
    this.section(depth + 1, 'Checklist')
    this.checklist()
    this.section(depth + 1, 'Steps')
    this.steps()
    if (this.#dice() < 0.3) this.say('```sh', `tool status --since ${this.day()}`, '```', '')
    this.paragraph()
  }
} // prettier-ignore

function begun(seed: number): Writer {
  const writer = new Writer(seed)
  const system = writer.one(SYSTEMS)
  writer.say('---', 'artefact: release-plan', `release: ${system} ${writer.number(1, 9)}.${seed}`, 'status: in-review', 'timezone: Europe/London', 'go-live: 2027-10-04', '---', '') // prettier-ignore
  writer.section(1, `Release plan: ${system} ${seed}`)
  for (const title of ['Purpose', 'Scope', 'Assumptions']) {
    writer.section(2, title)
    writer.paragraph()
    for (let count = writer.number(2, 5); count > 0; count--) writer.say(`- ${writer.deed()}`)
    writer.say('')
  }
  return writer
}

/** A plan of 100 to 220 lines. */
export function plan(seed: number): string {
  const writer = begun(seed)
  const wanted = writer.number(100, 170)
  for (let part = 1; writer.lines.length < wanted; part++) writer.workstream(2, `Workstream ${part}`)
  return writer.lines.join('\n') + '\n'
}

/** One plan of at least so many lines. */
export function longPlan(seed: number, lines: number): string {
  const writer = begun(seed)
  for (let part = 1; writer.lines.length < lines; part++) writer.workstream(2, `Workstream ${part}`)
  return writer.lines.join('\n') + '\n'
}

/** Shapes that grow without a heading: what a slice per heading alone would not help with. */
export function shaped(shape: 'table' | 'list' | 'changelog', size: number): string {
  const writer = new Writer(size)
  writer.say('---', `artefact: ${shape === 'changelog' ? 'change-log' : 'release-plan'}`, '---', '', '# Plan', '')
  if (shape === 'table')
    writer.table(['Milestone', 'Date', 'Owner'], size, () => [writer.deed(), writer.day(), writer.one(OWNERS)])
  else
    for (let count = 0; count < size; count++)
      writer.say(shape === 'list' ? `- [ ] **${writer.one(OWNERS)}**: ${writer.deed()}` : `${writer.day()}: ${writer.deed()}, for change CHG-${count}.\n`) // prettier-ignore
  return writer.lines.join('\n') + '\n'
}
