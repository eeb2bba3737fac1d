/** Gives the messages the language of the window. It is imported before all that says something. */
import { config } from '@vscode/l10n'
import { l10n } from 'vscode'

config({ contents: l10n.bundle ?? {} })
