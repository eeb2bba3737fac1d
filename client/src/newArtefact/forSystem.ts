/** Narrows the change management framework down to one system. */
import { escapeSnippet } from './fillTemplate.js'

/** "Holds for" names the system, and so do the heading and everything else that speaks of the product. */
export function forSystem(template: string, system: string): string {
  const cell = escapeSnippet(system.replaceAll('|', String.raw`\|`))
  return template
    .replace(/^(\| Holds for \| )\$\{(\d+):.*?\}( \|)$/m, (_, before: string, stop: string, after: string) => {
      return `${before}\${${stop}:${cell}}${after}`
    })
    .replaceAll(/(?<![\\{$])\{product\}/g, () => escapeSnippet(system))
}
