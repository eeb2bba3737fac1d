/** The server's door for a web worker: messages to the page, files through the editor. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser'
import { clientFiles } from './files/client.js'
import { Greeting } from './lsp/greeting.js'
import type { House } from './lsp/house.js'
import { start } from './lsp/start.js'
import { messageTurn } from './lsp/turn.js'

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0]

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
)

const house: House = {
  files: clientFiles(
    (method, params) => connection.sendRequest(method, params),
    message => connection.console.warn(message),
  ),
  turn: messageTurn(),
}
start(connection, new Greeting(connection, house), house)
connection.listen()
