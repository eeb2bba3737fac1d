/** What client and server tell one another first: it needs no engine, which is read meanwhile. */
import { InitializeRequest, Message, type Connection, type MessageStrategy } from 'vscode-languageserver'
import { sayEnglish, type Say } from '../analysis/text/said.js'
import { sayIn } from '../l10n/say.js'
import { languageOf, readTable } from '../l10n/table.js'
import { clientSays, serverCapabilities, type ClientSays } from './capabilities.js'
import { fromAddress, fromFolders, fromRecord } from './fromLsp.js'
import type { House } from './house.js'

export class Greeting {
  life: 'before' | 'running' | 'over' = 'before'
  client: ClientSays = clientSays(undefined, undefined)
  /** Addresses of the workspace's folders. */
  folders: readonly string[] = []
  /** Address of the folder with the rules' pages. */
  pages: string | undefined
  say: Say = sayEnglish

  constructor(connection: Connection, { pages, tables }: Pick<House, 'pages' | 'tables'>) {
    connection.onInitialize(params => {
      this.client = clientSays(params.capabilities, params.initializationOptions)
      this.folders = fromFolders(params)
      this.pages = fromAddress(fromRecord(params.initializationOptions)['rulePages']) ?? pages
      const { locale = params.locale, table: given } = fromRecord(params.initializationOptions)
      this.say = sayIn(readTable(given) ?? tables?.(languageOf(locale)))
      this.life = 'running'
      return { capabilities: serverCapabilities(this.client), serverInfo: { name: 'slipway' } }
    })
    connection.onShutdown(() => {
      this.life = 'over'
    })
  }
}

/** Has all messages but the first wait until somebody is there to hear them, or cannot come; their order stays. */
export function heardBy(somebody: Promise<unknown>): MessageStrategy {
  let isOpen = false
  const opened = somebody.catch(() => {}).then(() => (isOpen = true))
  return {
    handleMessage: (message, hear) =>
      isOpen || (Message.isRequest(message) && message.method === InitializeRequest.method)
        ? hear(message)
        : opened.then(() => hear(message)),
  }
}
