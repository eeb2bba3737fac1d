/** Puts what is known into the tab stops of a snippet, which stay: the person sees it and may change it. */
import { escapeSnippet } from '../newArtefact/fillTemplate.js'

/** A stop ends before the next begins: one that nobody closes makes no reader go to the end of the line. */
const STOP = /(?<!\\)\$\{(\d+)(?::((?:[^}\\$]|\\.|\$(?!\{))*)|\|((?:[^|\\]|\\.)*)\|)\}/g

/** A value for each stop of a line, in their order; undefined leaves the stop as it is. */
export function fillStops(line: string, values: readonly (string | undefined)[]): string {
  let at = 0
  return line.replace(STOP, (whole, stop: string, _text: string | undefined, choices: string | undefined) => {
    const value = values[at++]
    if (value === undefined) return whole
    if (choices === undefined) return `\${${stop}:${escapeSnippet(value)}}`
    const all = choices.split(/(?<!\\),/)
    const own = value.replace(/[\\,|]/g, String.raw`\$&`)
    return `\${${stop}|${[own, ...all.filter(choice => choice !== own)].join(',')}|}`
  })
}

/** Replaces every stop whose text is asked about, by that text. */
export const fillByText = (line: string, valueOf: (text: string) => string | undefined): string =>
  line.replace(STOP, (whole, stop: string, text: string | undefined) => {
    const value = text === undefined ? undefined : valueOf(text)
    return value === undefined ? whole : `\${${stop}:${escapeSnippet(value)}}`
  })
