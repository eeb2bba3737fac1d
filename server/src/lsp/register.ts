/** Asks the client to tell what happens to files and settings. */
import {
  BulkRegistration,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  WatchKind,
  type Connection,
} from 'vscode-languageserver'
import { BASELINE_FILE } from '../analysis/lint/fileNames.js'
import { CONFIGURATION_FILE, OWNERS_FILE } from '../files/files.js'
import type { ClientSays } from './capabilities.js'

const WATCHED = [`**/{${CONFIGURATION_FILE},${OWNERS_FILE},${BASELINE_FILE}}`, '**/*.{md,markdown}']

export async function askForNews({ client }: Connection, says: ClientSays): Promise<void> {
  // Of a folder that is deleted editors tell as one path, which may be called anything.
  const watchers = [...WATCHED.map(globPattern => ({ globPattern })), { globPattern: '**/*', kind: WatchKind.Delete }]
  const news = BulkRegistration.create()
  if (says.watchesOnRequest) news.add(DidChangeWatchedFilesNotification.type, { watchers })
  if (says.settingsOnRequest)
    news.add(DidChangeConfigurationNotification.type, { section: ['slipway', 'files.exclude'] })
  if (says.watchesOnRequest || says.settingsOnRequest) await client.register(news)
}
