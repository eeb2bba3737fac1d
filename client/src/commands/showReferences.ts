/** What a lens opens: the list of places that refer to an id. */
import { commands, Location, Uri } from 'vscode'
import type { Porch } from '../porch.js'
import { toPosition, toRange, type Span, type Spot } from '../server/places.js'

interface Place {
  readonly uri: string
  readonly range: Span
}

/** Only the server's lenses call it; anything else is nothing to show. */
export async function showReferences(_porch: Porch, given?: unknown): Promise<void> {
  const { uri, position, locations } = (given ?? {}) as { uri?: string; position?: Spot; locations?: Place[] }
  if (typeof uri !== 'string' || !position || !Array.isArray(locations)) return
  const places = locations.map(({ uri: file, range }) => new Location(Uri.parse(file), toRange(range)))
  await commands.executeCommand('editor.action.showReferences', Uri.parse(uri), toPosition(position), places)
}
