/** What a lens opens: the list of places that refer to an id. */
import { commands, Location, Position, Range, Uri } from 'vscode'
import type { Porch } from '../porch.js'

interface Place {
  readonly uri: string
  readonly range: { readonly start: Spot; readonly end: Spot }
}
interface Spot {
  readonly line: number
  readonly character: number
}

/** Only the server's lenses call it; anything else is nothing to show. */
export async function showReferences(_porch: Porch, given?: unknown): Promise<void> {
  const { uri, position, locations } = (given ?? {}) as { uri?: string; position?: Spot; locations?: Place[] }
  if (typeof uri !== 'string' || !position || !Array.isArray(locations)) return
  const places = locations.map(({ uri: file, range }) => new Location(Uri.parse(file), toRange(range)))
  await commands.executeCommand('editor.action.showReferences', Uri.parse(uri), toPosition(position), places)
}

const toPosition = ({ line, character }: Spot): Position => new Position(line, character)
const toRange = ({ start, end }: Place['range']): Range => new Range(toPosition(start), toPosition(end))
