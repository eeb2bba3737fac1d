/** textDocument/foldingRange */
import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver'
import { foldsIn, type Fold } from '../../analysis/features/folding.js'
import { fromDocument } from '../fromLsp.js'
import type { Session } from '../session.js'
import { toRange } from '../toLsp.js'

/** Whole lines: the first stays. Of several that begin on a line the longest counts. */
export function foldingRange(session: Session, params: unknown): FoldingRange[] | undefined {
  const id = fromDocument(params)
  const source = id === undefined ? undefined : session.source(id)
  const view = id === undefined ? undefined : session.analysis().view(id)
  if (!source || !view) return undefined
  const byLine = new Map<number, FoldingRange>()
  for (const { kind, range } of foldsIn(view.artefact)) {
    const { start, end } = toRange(source, range)
    const before = byLine.get(start.line)
    if (end.line <= start.line || (before && before.endLine >= end.line)) continue
    byLine.set(start.line, { startLine: start.line, endLine: end.line, ...(toKind[kind] ? { kind: toKind[kind] } : {}) }) // prettier-ignore
  }
  return [...byLine.values()].sort((a, b) => a.startLine - b.startLine)
}

const toKind: Readonly<Partial<Record<Fold['kind'], FoldingRangeKind>>> = {
  comment: FoldingRangeKind.Comment,
  frontMatter: FoldingRangeKind.Region,
}
