/** A snippet as it stands before anybody types: for files that nobody is taken through stop by stop. */

const TOKEN = /\\([\\$}])|\$(\d+)|\$\{(\d+)\}|\$\{(\d+)\|((?:[^|\\]|\\.)*)\|\}|\$\{(\d+):((?:[^}\\]|\\.)*)\}/g

/** The first of the choices, the default of a stop; a mirrored stop says what the stop says. */
export function plainText(snippet: string): string {
  const said = new Map<string, string>()
  for (const [, , , , choice, choices, stop, text] of snippet.matchAll(TOKEN)) {
    if (choice !== undefined) said.set(choice, unescape(/^(?:[^,\\]|\\.)*/.exec(choices!)![0]))
    else if (stop !== undefined) said.set(stop, unescape(text!))
  }
  return snippet.replace(TOKEN, (...match: (string | undefined)[]) => {
    const [, escaped, bare, braced, choice, , stop] = match
    return escaped ?? said.get(bare ?? braced ?? choice ?? stop!) ?? ''
  })
}

const unescape = (text: string): string => text.replace(/\\([\\$},|])/g, '$1')
