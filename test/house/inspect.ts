/** The house rules: who may look at whom, what comes in from outside, how big a room may be. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Every file by its path below `server/src`, with its text. */
export type House = ReadonlyMap<string, string>

/** Lowest floor first; rooms on one floor do not see each other. */
const FLOORS: readonly (readonly string[])[] = [
  ['analysis/text'],
  ['analysis/syntax'],
  ['analysis/model'],
  ['analysis/facts'],
  ['analysis/lint'],
  ['analysis/rules', 'analysis/features', 'analysis/verdict'],
  ['analysis/report'],
  ['analysis/change.ts', 'analysis/entry.ts'],
  ['analysis/reading.ts', 'analysis/wall.ts'],
  ['analysis/releases.ts'],
  ['analysis/analysis.ts'],
  ['l10n'],
  ['files'],
  ['exports'],
  ['assistants'],
  ['mcp'],
  ['lsp', 'cli'],
  ['main.node.ts', 'main.worker.ts'],
  // Its command `lsp` opens the server's.
  ['main.cli.ts'],
]
/** What comes in from outside, and the only doors it may use. */
const DELIVERIES: readonly (readonly [what: RegExp, door: RegExp])[] = [
  [/^(?:unified|remark|mdast|micromark|unist|vfile|yaml)/, /^analysis\/syntax\//],
  [/^vscode-(?:languageserver|uri|jsonrpc)/, /^(?:lsp|files)\/|^main\./],
  [/^node:/, /^(?:cli|files)\/|^main\.(?:node|cli)/],
  [/^@modelcontextprotocol\//, /^mcp\//],
  [/^ical-generator$/, /^exports\//],
  [/^vscode$|^vscode-languageclient/, /^never$/],
]
/** Short cuts that the floors alone would allow. */
const WALLS: readonly (readonly [room: RegExp, wall: RegExp])[] = [
  [/^analysis\/rules\/(?!index\.ts)/, /^analysis\/(?:rules|syntax)\//],
  [/^analysis\/(?:rules|features)\//, /^analysis\/lint\/run\.ts/],
]
const CLOCK = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bTemporal\.Now\b/
const GRAB_BAG = /(?:^|\/)(?:utils?|helpers?|common|misc|shared|manager|base)(?:\/|\.ts$)/
const DATA = /^analysis\/model\/vocabulary\//

export function inspect(house: House): string[] {
  const problems: string[] = []
  for (const [file, text] of house) {
    if (!file.endsWith('.ts')) continue
    const say = (problem: string) => problems.push(`${file}: ${problem}`)
    const here = place(file)
    if (here.floor < 0) say('stands on no floor')
    if (!DATA.test(file) && text.split('\n').length - 1 > 300) say('a room holds 300 lines')
    if (GRAB_BAG.test(file)) say('grab-bag name')
    if (!text.startsWith('/**')) say('no sentence above the door')
    if (/^export default\b/m.test(text)) say('default export')
    if (file.startsWith('analysis/') && CLOCK.test(text)) say('keeps a clock or rolls dice')
    for (const from of imports(text)) for (const problem of judge(file, from)) say(problem)
  }
  return [...problems, ...circles(house), ...unpaired(house)]
}

function* judge(file: string, from: string): Generator<string> {
  if (!from.startsWith('.')) {
    for (const [what, door] of DELIVERIES) if (what.test(from) && !door.test(file)) yield `${from} may not come in here`
    return
  }
  const target = resolve(file, from)
  const [here, there] = [place(file), place(target)]
  if (here.floor < there.floor) yield `looks upstairs to ${from}`
  if (here.floor === there.floor && here.room !== there.room) yield `looks sideways to ${from}`
  for (const [room, wall] of WALLS) if (room.test(file) && wall.test(target)) yield `looks through a wall to ${from}`
}

function circles(house: House): string[] {
  const state = new Map<string, 'inside' | 'left'>()
  const found: string[] = []
  const visit = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === 'left') return
    if (state.get(file) === 'inside') {
      found.push(`circle: ${[...trail.slice(trail.indexOf(file)), file].join(' > ')}`)
      return
    }
    state.set(file, 'inside')
    for (const from of imports(house.get(file) ?? '')) {
      const next = resolve(file, from)
      if (house.has(next)) visit(next, [...trail, file])
    }
    state.set(file, 'left')
  }
  for (const file of house.keys()) if (file.endsWith('.ts')) visit(file, [])
  return found
}

/** Every rule has a page and a place in the list. */
function unpaired(house: House): string[] {
  const room = 'analysis/rules/'
  const list = house.get(`${room}index.ts`) ?? ''
  const ids = [...house.keys()]
    .filter(file => file.startsWith(room) && !/(?:index\.ts|README\.md)$/.test(file))
    .map(file => file.slice(room.length).replace(/\.(?:ts|md)$/, ''))
  return [...new Set(ids)].flatMap(id => [
    ...['.ts', '.md'].filter(end => !house.has(room + id + end)).map(end => `rule ${id}: no ${id}${end}`),
    ...(list.includes(`'./${id}.js'`) ? [] : [`rule ${id}: not in the list`]),
  ])
}

const imports = (text: string): string[] =>
  [...text.matchAll(/^(?:import|export|\})\s?[^'"]*?from\s+'([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm)].map(
    match => match[1] ?? match[2] ?? match[3]!,
  )

function place(file: string): { readonly floor: number; readonly room: string | undefined } {
  const holds = (room: string) => file === room || file.startsWith(`${room}/`)
  const floor = FLOORS.findIndex(rooms => rooms.some(holds))
  return { floor, room: FLOORS[floor]?.find(holds) }
}

const resolve = (file: string, from: string): string =>
  path.posix.join(path.posix.dirname(file), from).replace(/\.js$/, '.ts')

export function walk(root: string): Map<string, string> {
  const house = new Map<string, string>()
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:ts|md)$/.test(entry.name)) continue
    const file = path.join(entry.parentPath, entry.name)
    house.set(path.relative(root, file).split(path.sep).join('/'), readFileSync(file, 'utf8'))
  }
  return house
}
