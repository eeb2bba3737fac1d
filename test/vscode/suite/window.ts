/** The window as a person meets it: keys, mouse and eyes, through whoever launched it. */
import { Uri, workspace } from 'vscode'

export const press = (key: string): Promise<string> => ask('press', key)
export const type = (text: string): Promise<string> => ask('type', text)
export const click = (selector: string): Promise<string> => ask('click', selector)
/** The text of the elements that match, once one is to be seen. */
export const read = (selector: string): Promise<string> => ask('read', selector)
export const readInWebview = (selector: string): Promise<string> => ask('readInWebview', selector)
export const clickInWebview = (selector: string): Promise<string> => ask('clickInWebview', selector)
export const focusedInWebview = (): Promise<string> => ask('focusedInWebview', '')
export const axeInWebview = (): Promise<string> => ask('axeInWebview', '')
export const screenshot = (name: string): Promise<string> => ask('screenshot', name)
/** Resolves once the window has been free to answer at once for so many milliseconds. */
export const rest = (milliseconds: number): Promise<string> => ask('rest', String(milliseconds))

/** A desktop VS Code started by others has nobody who could press its keys. */
export const hasWindow = (): Promise<boolean> =>
  windowAddress().then(
    () => true,
    () => false,
  )

async function ask(deed: string, argument: string): Promise<string> {
  const address = await windowAddress()
  const response = await fetch(address, { method: 'POST', body: JSON.stringify({ deed, argument }) })
  const answer = await response.text()
  if (!response.ok) throw new Error(answer)
  return answer
}

let known: string | undefined

async function windowAddress(): Promise<string> {
  if (known) return known
  const file = Uri.joinPath(workspace.workspaceFolders![0]!.uri, '.vscode/window.json')
  const { address } = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file))) as { address: string }
  return (known = address)
}
