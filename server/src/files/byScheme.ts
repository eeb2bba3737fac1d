/** One way to the files for each scheme. */
import type { Files } from './files.js'

export function byScheme(ways: Readonly<Record<string, Files>>, otherwise: Files): Files {
  const wayTo = (uri: string): Files => ways[uri.slice(0, uri.indexOf(':'))] ?? otherwise
  return {
    list: (root, skip, leftOut) => wayTo(root).list(root, skip, leftOut),
    read: uri => wayTo(uri).read(uri),
    wanted: (root, uri) => wayTo(uri).wanted(root, uri),
  }
}
