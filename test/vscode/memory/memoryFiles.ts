/** A file system that lies on no disk, as vscode.dev's: read, written, listed and watched, but not searched. */
import {
  EventEmitter,
  FileChangeType,
  FileSystemError,
  FileType,
  type Disposable,
  type FileChangeEvent,
  type FileStat,
  type FileSystemProvider,
  type Uri,
} from 'vscode'

interface Entry {
  /** A folder has none. */
  readonly bytes: Uint8Array | undefined
  readonly mtime: number
}

export class MemoryFiles implements FileSystemProvider {
  readonly #changed = new EventEmitter<FileChangeEvent[]>()
  readonly onDidChangeFile = this.#changed.event
  /** By path. */
  readonly #entries = new Map<string, Entry>([['/', { bytes: undefined, mtime: 0 }]])
  /** Grows with every change: VS Code takes an equal time for an equal file. */
  #now = 0

  watch(): Disposable {
    return { dispose: () => {} }
  }

  stat(uri: Uri): FileStat {
    const { bytes, mtime } = this.#at(uri)
    return { type: typeOf(bytes), ctime: 0, mtime, size: bytes?.length ?? 0 }
  }

  readDirectory(uri: Uri): [string, FileType][] {
    this.#at(uri)
    const above = uri.path.replace(/\/?$/, '/')
    return [...this.#entries].flatMap(([path, { bytes }]): [string, FileType][] => {
      const name = path.startsWith(above) ? path.slice(above.length) : ''
      return name && !name.includes('/') ? [[name, typeOf(bytes)]] : []
    })
  }

  readFile(uri: Uri): Uint8Array {
    const { bytes } = this.#at(uri)
    if (!bytes) throw FileSystemError.FileIsADirectory(uri)
    return bytes
  }

  createDirectory(uri: Uri): void {
    this.#put(uri, undefined)
  }

  writeFile(uri: Uri, bytes: Uint8Array, { create, overwrite }: { create: boolean; overwrite: boolean }): void {
    const isThere = this.#entries.has(uri.path)
    if (isThere && !overwrite && create) throw FileSystemError.FileExists(uri)
    if (!isThere && !create) throw FileSystemError.FileNotFound(uri)
    this.#put(uri, bytes)
  }

  delete(uri: Uri): void {
    this.#at(uri)
    for (const path of this.#within(uri)) this.#entries.delete(path)
    this.#changed.fire([{ type: FileChangeType.Deleted, uri }])
  }

  rename(from: Uri, to: Uri): void {
    for (const path of this.#within(from)) {
      this.#entries.set(to.path + path.slice(from.path.length), this.#entries.get(path)!)
      this.#entries.delete(path)
    }
    this.#changed.fire([
      { type: FileChangeType.Deleted, uri: from },
      { type: FileChangeType.Created, uri: to },
    ])
  }

  #at(uri: Uri): Entry {
    const entry = this.#entries.get(uri.path)
    if (!entry) throw FileSystemError.FileNotFound(uri)
    return entry
  }

  #within({ path }: Uri): readonly string[] {
    return [...this.#entries.keys()].filter(one => one === path || one.startsWith(`${path}/`))
  }

  #put(uri: Uri, bytes: Uint8Array | undefined): void {
    const type = this.#entries.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created
    this.#entries.set(uri.path, { bytes, mtime: ++this.#now })
    this.#changed.fire([{ type, uri }])
  }
}

const typeOf = (bytes: Uint8Array | undefined): FileType => (bytes ? FileType.File : FileType.Directory)
