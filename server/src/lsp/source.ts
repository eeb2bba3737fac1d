/** A text as its client counts it. */
import { TextDocument } from 'vscode-languageserver-textdocument'

export interface Source {
  /** As the client writes it. */
  readonly uri: string
  readonly document: TextDocument
  /** 1 where the text starts with a byte order mark: the analysis has the text without it. */
  readonly bom: 0 | 1
}

export const bomOf = (text: string): 0 | 1 => (text.startsWith('\uFEFF') ? 1 : 0)

/** For a text no editor has open; files are read without their byte order mark. */
export const sourceOf = (uri: string, text: string | undefined): Source | undefined =>
  text === undefined ? undefined : { uri, document: TextDocument.create(uri, '', 0, text), bom: 0 }
