/** Files only the editor can reach: virtual file systems, and everything in a web worker. */
import { URI } from 'vscode-uri'
import { isConfigurationName, isMarkdownName, isUnread, LARGEST_FILE, withoutBom, type Files } from './files.js'

/** Sends a request to the editor. */
export type Ask = (method: string, params: unknown) => Promise<unknown>

/** The editor honours the excludes of its own settings. */
export function clientFiles(ask: Ask, log: (message: string) => void): Files {
  return {
    async *list(root, skip = () => false, leftOut = () => {}) {
      const found = await ask('slipway/files/list', { root })
      if (!Array.isArray(found)) return
      for (const uri of found as unknown[]) {
        if (typeof uri !== 'string') continue
        const path = insideOf(root, uri)
        if (path === undefined || !(isMarkdownName(path) || isConfigurationName(path))) continue
        if (!skip(path)) yield uri
        else if (isMarkdownName(path)) leftOut(uri)
      }
    },
    async read(uri) {
      const text = await ask('slipway/files/read', { uri }).catch((error: unknown) =>
        log(`The editor does not read ${uri}: ${String(error)}`),
      )
      if (typeof text !== 'string') return undefined
      if (text.length <= LARGEST_FILE) return withoutBom(text)
      log(`${uri} is not read: it has ${text.length} characters, and more than ${LARGEST_FILE} is no document.`)
      return undefined
    },
    wanted: (root, uri) => Promise.resolve(insideOf(root, uri)?.split('/').some(isUnread) === false),
  }
}

/** The path from the folder to the file; undefined for a file elsewhere. */
function insideOf(root: string, uri: string): string | undefined {
  const top = URI.parse(root).path.replace(/\/?$/, '/')
  const { path } = URI.parse(uri)
  return path.startsWith(top) ? path.slice(top.length) : undefined
}
