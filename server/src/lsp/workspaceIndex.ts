/** Reads the workspace's closed files, a handful at a time, and keeps up with them. */
import type { DocumentId } from '../analysis/analysis.js'
import {
  CONFIGURATION_FILE,
  isConfigurationName,
  isMarkdownName,
  isUnread,
  type Files,
  type Skip,
} from '../files/files.js'
import { foldersOver, idOf, isInside, upwards, uriOf } from './address.js'
import type { Documents } from './documents.js'
import { fromUri } from './fromLsp.js'
import type { Turn } from './pace.js'
import { stackOf, type Log } from './session.js'
import type { Snapshots } from './snapshots.js'

/** Files read at once. */
const HANDFUL = 8

/** So many characters, or a little more, are looked through before whoever types is answered: some milliseconds. */
const AT_ONCE = 8_000

export interface Folder {
  readonly uri: string
  readonly skip: Skip
}

export interface IndexNeeds {
  readonly files: Files
  readonly snapshots: Snapshots
  readonly documents: Documents
  readonly turn: Turn
  /** Resolves once nobody waits for what is said of a document that is open. */
  readonly quiet: () => Promise<void>
  readonly log: Pick<Log, 'error'>
}

export class WorkspaceIndex {
  /** By id, how the file is addressed. */
  private closed = new Map<DocumentId, string>()
  /** Markdown among them that is not read. */
  private leftOut = new Set<DocumentId>()
  private readonly configurations = new Map<DocumentId, string>()
  private readonly probed = new Map<DocumentId, Promise<void>>()
  private folders: readonly Folder[] = []
  private reading = 0
  private isComplete = false
  /** What was read of the disk and is not yet looked through; undefined where no text is to be had. */
  private unseen = new Map<DocumentId, string | undefined>()
  private waiting: (() => void)[] = []

  constructor(private readonly needs: IndexNeeds) {}

  get isIndexing(): boolean {
    return !this.isComplete
  }

  /** Resolves once everything has been read. */
  whole(): Promise<void> {
    return this.isComplete ? Promise.resolve() : new Promise(resolve => this.waiting.push(resolve))
  }

  /** Closed configurations that were read. */
  get configurationIds(): readonly DocumentId[] {
    return [...this.configurations.keys()]
  }

  configuration(id: DocumentId): string | undefined {
    return this.configurations.get(id)
  }

  uri(id: DocumentId): string {
    return this.closed.get(id) ?? uriOf(id)
  }

  /** Reads the folders afresh. False where another reading began meanwhile. */
  async read(folders: readonly Folder[]): Promise<boolean> {
    const reading = ++this.reading
    const { files, snapshots, documents, log } = this.needs
    this.folders = folders
    this.isComplete = false
    const listed = folders.map(({ uri }) => `${idOf(uri).replace(/\/$/, '')}/`)
    snapshots.completed(false, listed)
    for (const folder of listed) await this.readAbove(folder + CONFIGURATION_FILE)
    const found = new Map<DocumentId, string>()
    const leftOut = new Set<DocumentId>()
    let isWhole = true
    for (const { uri, skip } of folders) {
      try {
        for await (const file of files.list(uri, skip, one => {
          const id = fromUri(one)
          if (id !== undefined) leftOut.add(id)
        })) {
          const id = fromUri(file)
          if (id !== undefined) found.set(id, file)
        }
      } catch (error) {
        isWhole = false
        log.error(`${uri} cannot be listed: ${stackOf(error)}`)
      }
      if (reading !== this.reading) return false
    }
    const gone = [...this.closed.keys()].filter(id => !found.has(id))
    this.closed = found
    this.leftOut = leftOut
    for (const id of gone) this.vanish(id)
    // Configurations first: they decide what the others are.
    const ids = [...found.keys()].sort((a, b) => Number(isConfigurationName(b)) - Number(isConfigurationName(a)))
    for (let at = 0; at < ids.length; at += HANDFUL) {
      const handful = ids.slice(at, at + HANDFUL).filter(id => !documents.get(id))
      await this.readSome(handful, leftOut, () => reading === this.reading)
      if (reading !== this.reading) return false
    }
    if (reading !== this.reading) return false
    snapshots.leaveOut(leftOut)
    snapshots.completed(isWhole, listed)
    this.isComplete = true
    for (const resolve of this.waiting.splice(0)) resolve()
    return true
  }

  /** Before a document is looked at: the configurations of the folders over it, up to the nearest. */
  async readAbove(id: DocumentId): Promise<void> {
    for (const above of upwards(id, CONFIGURATION_FILE)) {
      // On disk a configuration may lie over the workspace; elsewhere that is not ours to ask.
      if (!above.startsWith('file:') && !this.folders.some(({ uri }) => isInside(idOf(uri), above))) return
      if (this.isConfigured(above)) return
      if (!this.probed.has(above)) this.probed.set(above, this.readOne(above))
      await this.probed.get(above)
      if (this.isConfigured(above)) return
    }
  }

  /** A file was made or changed. True where that may matter to anybody. */
  async fileChanged(uri: string): Promise<boolean> {
    const id = idOf(uri)
    if (this.needs.documents.get(id)) return false
    if (!this.closed.has(id) && !this.configurations.has(id) && !(await this.isWanted(uri)))
      return this.isLeftOut(id, uri)
    this.closed.set(id, uri)
    await this.readOne(id)
    return true
  }

  /** Files were deleted, or folders with all that lay in them; one look at what is known, however many are told of. */
  deleted(uris: readonly string[]): boolean {
    const told = new Set(uris.map(idOf))
    if (told.size === 0) return false
    const isTold = (id: DocumentId): boolean => told.has(id) || foldersOver(id).some(folder => told.has(folder))
    const known = [...this.closed.keys(), ...this.configurations.keys()]
    const gone = known.filter(id => !this.needs.documents.get(id) && isTold(id))
    for (const id of gone) {
      this.closed.delete(id)
      this.vanish(id)
    }
    const leftOut = [...this.leftOut].filter(isTold)
    for (const id of leftOut) this.leftOut.delete(id)
    if (leftOut.length > 0) this.needs.snapshots.leaveOut(this.leftOut)
    return gone.length > 0 || leftOut.length > 0
  }

  /** The editor has let go of a document: what the disk says counts again. */
  async letGo(id: DocumentId, uri: string): Promise<void> {
    // What was written last is the editor's text.
    if (this.configurations.delete(id) || isConfigurationName(id)) this.needs.snapshots.configure(id, null)
    if (await this.isWanted(uri)) {
      this.closed.set(id, uri)
      await this.readOne(id)
    } else {
      this.vanish(id)
      await this.isLeftOut(id, uri)
    }
  }

  /** A file in the workspace that is not wanted: that it is there may be news. */
  private async isLeftOut(id: DocumentId, uri: string): Promise<boolean> {
    if (!isMarkdownName(id) || this.leftOut.has(id) || id.split('/').some(isUnread)) return false
    if (!this.folders.some(folder => isInside(idOf(folder.uri), id))) return false
    if ((await this.needs.files.read(uri)) === undefined) return false
    this.leftOut.add(id)
    this.needs.snapshots.leaveOut(this.leftOut)
    return true
  }

  private isConfigured(id: DocumentId): boolean {
    return this.configurations.has(id) || this.needs.documents.get(id) !== undefined
  }

  private async isWanted(uri: string): Promise<boolean> {
    const id = idOf(uri)
    for (const folder of this.folders) {
      const top = idOf(folder.uri)
      if (!isInside(top, id) || folder.skip(id.slice(top.replace(/\/$/, '').length + 1))) continue
      if (await this.needs.files.wanted(folder.uri, uri)) return true
    }
    return false
  }

  /** Looks through some files, a few milliseconds at a time, and lets pass whoever types. Those that cannot be read are left out. */
  private async readSome(ids: readonly DocumentId[], leftOut: Set<DocumentId>, goOn: () => boolean): Promise<void> {
    const { files, snapshots, turn, quiet } = this.needs
    await quiet()
    // What the disk says while they are read counts: `take` and `vanish` strike it from this list.
    const fresh = (this.unseen = new Map<DocumentId, string | undefined>(ids.map(id => [id, undefined])))
    const texts = await Promise.all(ids.map(id => files.read(this.uri(id))))
    for (const [at, id] of ids.entries()) if (fresh.has(id)) fresh.set(id, texts[at])
    let characters = 0
    for (const id of ids) {
      if (!goOn()) return
      // Meanwhile the disk may have said something newer.
      if (!fresh.has(id)) continue
      const text = fresh.get(id)
      if (!this.take(id, text)) leftOut.add(id)
      characters += text?.length ?? 0
      if (characters < AT_ONCE) continue
      characters = 0
      snapshots.now()
      await turn()
      await quiet()
    }
    snapshots.now()
    await turn()
  }

  private async readOne(id: DocumentId): Promise<void> {
    this.take(id, await this.needs.files.read(this.uri(id)))
  }

  /** What the editor opened meanwhile is the editor's. False where no text is to be had. */
  private take(id: DocumentId, text: string | undefined): boolean {
    this.unseen.delete(id)
    if (this.needs.documents.get(id)) return true
    if (text === undefined) this.vanish(id)
    else if (isConfigurationName(id)) {
      if (this.configurations.get(id) === text) return true
      this.configurations.set(id, text)
      this.needs.snapshots.configure(id, text)
    } else this.needs.snapshots.writeAside(id, text)
    return text !== undefined
  }

  private vanish(id: DocumentId): void {
    this.unseen.delete(id)
    if (this.needs.documents.get(id)) return
    if (!isConfigurationName(id)) this.needs.snapshots.write(id, null)
    else if (this.configurations.delete(id)) this.needs.snapshots.configure(id, null)
  }
}
