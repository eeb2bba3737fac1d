/** Files in a map, for tests. */
import { isConfigurationName, isMarkdownName, withoutBom, type Files } from './files.js'

/** @param texts by URI; the map may change while it is used */
export const memoryFiles = (texts: ReadonlyMap<string, string>): Files => ({
  async *list(root, skip = () => false, leftOut = () => {}) {
    for (const uri of texts.keys()) {
      if (!uri.startsWith(`${root}/`) || !(isMarkdownName(uri) || isConfigurationName(uri))) continue
      if (!skip(uri.slice(root.length + 1))) yield await Promise.resolve(uri)
      else if (isMarkdownName(uri)) leftOut(uri)
    }
  },
  read(uri) {
    const text = texts.get(uri)
    return Promise.resolve(text === undefined ? undefined : withoutBom(text))
  },
  wanted: () => Promise.resolve(true),
})
