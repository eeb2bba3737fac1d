/** What the commands of the extension stand on. */
import type { ExtensionContext } from 'vscode'
import type { Asked, Stream } from './assistants/releaseParticipant.js'
import type { MarkdownIt } from './preview/artefactPreview.js'
import type { NotesPreview } from './readiness/notesPreview.js'
import type { PagePanel } from './readiness/pagePanel.js'
import type { ServerLife, ServerState } from './server/serverLife.js'

export interface Porch {
  readonly context: ExtensionContext
  readonly server: ServerLife
  readonly dashboard: PagePanel
  readonly notesPreview: NotesPreview
  /** For the tests: `ready` once the open documents were looked at and the server, if one is wanted, runs. */
  readonly exports: {
    readonly ready: Promise<void>
    readonly serverState: () => ServerState
    /** What `activate` itself took, in milliseconds: nothing happens with it but that whoever asks may read it. */
    activatedIn: number
    /** Asked for by VS Code's Markdown preview. */
    readonly extendMarkdownIt: <Parser extends MarkdownIt>(parser: Parser) => Parser
    /** Whether a person has switched them on. */
    readonly assistants: () => boolean
    /** What `@release` does with a request. */
    readonly answerInChat: (asked: Asked, stream: Stream) => Promise<void>
  }
}

export type Command = (porch: Porch, given?: unknown) => unknown
