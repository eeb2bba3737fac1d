/** The documents an editor has open, kept in step with it. */
import type { DocumentId } from '../analysis/analysis.js'
import { ChunkedText } from '../analysis/text/chunked.js'
import type { Edit } from '../analysis/text/edit.js'
import type { Range } from '../analysis/text/range.js'
import { isConfigurationName, isMarkdownName, withoutBom } from '../files/files.js'
import { fromChanges, fromDocument, fromRecord } from './fromLsp.js'
import type { Snapshots } from './snapshots.js'
import { bomOf, type Source } from './source.js'

type Changes = NonNullable<ReturnType<typeof fromChanges>>

export interface OpenDocument extends Source {
  readonly id: DocumentId
  readonly isConfiguration: boolean
  readonly version: number
}

export class Documents {
  private readonly open = new Map<DocumentId, OpenDocument>()

  constructor(
    private readonly snapshots: Snapshots,
    private readonly refused: (why: string) => void,
  ) {}

  get(id: DocumentId): OpenDocument | undefined {
    return this.open.get(id)
  }

  get ids(): readonly DocumentId[] {
    return [...this.open.keys()]
  }

  /** Undefined for what is neither Markdown nor a configuration. */
  opened(params: unknown): OpenDocument | undefined {
    const { uri, languageId, version, text } = fromRecord(fromRecord(params)['textDocument'])
    const id = fromDocument(params)
    if (id === undefined || typeof uri !== 'string' || typeof version !== 'number' || typeof text !== 'string')
      return this.refuse('A document is not opened: its address, version or text is missing.')
    const isConfiguration = isConfigurationName(id)
    if (!isConfiguration && languageId !== 'markdown' && !isMarkdownName(id)) return undefined
    return this.keep({ id, uri, text: ChunkedText.of(text), isConfiguration, version, bom: bomOf(text) })
  }

  /** An older version, or a change that is none, leaves the document as it is. */
  changed(params: unknown): OpenDocument | undefined {
    const { textDocument, contentChanges } = fromRecord(params)
    const before = this.named(params)
    if (!before) return undefined
    const { version } = fromRecord(textDocument)
    const changes = fromChanges(contentChanges)
    if (!changes) return this.refuse(`A change of ${before.uri} is refused: it names no place in the text.`)
    if (typeof version !== 'number' || version < before.version)
      return this.refuse(
        `A change of ${before.uri} to version ${String(version)} is refused: ${before.version} is here.`,
      )
    const edits = before.isConfiguration ? undefined : editsOf(before, changes)
    const text = changes.reduce(changed, before.text)
    const after: OpenDocument = { ...before, text, version, bom: bomOf(text) }
    if (!edits || after.bom !== before.bom) return this.keep(after)
    this.open.set(after.id, after)
    this.snapshots.edit(after.id, edits, after.bom ? text.replaced(0, 1, '') : text)
    return after
  }

  closed(params: unknown): OpenDocument | undefined {
    const document = this.named(params)
    if (document) this.open.delete(document.id)
    return document
  }

  /** A draft is told of a last time once the file it was saved as is open, and under an address of its own. */
  private named(params: unknown): OpenDocument | undefined {
    const document = this.open.get(fromDocument(params) ?? '')
    const uri = String(fromRecord(fromRecord(params)['textDocument'])['uri'])
    return document && schemeOf(document.uri) === schemeOf(uri) ? document : undefined
  }

  private keep(document: OpenDocument): OpenDocument {
    const text = withoutBom(String(document.text))
    this.open.set(document.id, document)
    if (document.isConfiguration) this.snapshots.configure(document.id, text)
    else this.snapshots.write(document.id, text)
    return document
  }

  private refuse(why: string): undefined {
    this.refused(why)
    return undefined
  }
}

const schemeOf = (uri: string): string => uri.slice(0, uri.indexOf(':')).toLowerCase()

const changed = (text: ChunkedText, change: Changes[number]): ChunkedText =>
  'range' in change ? text.replaced(...placeOf(text, change), change.text) : ChunkedText.of(change.text)

/** Some send the end first. */
function placeOf(text: ChunkedText, { range }: Extract<Changes[number], { range: unknown }>): Range {
  const [a, b] = [text.offsetAt(range.start), text.offsetAt(range.end)]
  return a <= b ? [a, b] : [b, a]
}

/**
 * The changes as edits of the text before. They come one after the other, each in the text the last one left: only
 * where each lies before the last one, as editors send those of several cursors, do they speak of one text.
 */
function editsOf({ text, bom }: OpenDocument, changes: Changes): Edit[] | undefined {
  const edits: Edit[] = []
  let before = Infinity
  for (const change of changes) {
    if (!('range' in change)) return undefined
    const [start, end] = placeOf(text, change)
    if (end > before || start < bom) return undefined
    edits.push({ range: [start - bom, end - bom], text: change.text })
    before = start
  }
  return edits.reverse()
}
