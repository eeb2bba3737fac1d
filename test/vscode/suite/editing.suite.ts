/** What a person meets while writing a release artefact. */
import * as vscode from 'vscode'
import { read, screenshot } from './window.js'

describe('stub', () => {
  it('runs', async () => {
    const doc = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'README.md'))
    await vscode.window.showTextDocument(doc)
    console.log(await read('.monaco-workbench .part.editor .view-lines'))
    console.log((await vscode.workspace.findFiles('**/*.md')).map(String).join())
    console.log('process', typeof process, vscode.version)
    await screenshot('stub')
  })
})
