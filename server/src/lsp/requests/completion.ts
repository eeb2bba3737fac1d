/** textDocument/completion */
import {
  CompletionItemKind,
  CompletionTriggerKind,
  type CompletionItem,
  type CompletionList,
  type InsertReplaceEdit,
  type TextEdit,
} from 'vscode-languageserver'
import { completionsAt } from '../../analysis/features/completion.js'
import type { Offer } from '../../analysis/features/completion/offer.js'
import { completeKind } from '../../analysis/features/completion/kind.js'
import { completeConfiguration } from '../../analysis/features/configuration/complete.js'
import { at } from '../at.js'
import { fromRecord } from '../fromLsp.js'
import type { Session } from '../session.js'
import type { Source } from '../source.js'
import { toRange } from '../toLsp.js'
import { toMarkup } from '../toMarkup.js'

export function completion(session: Session, params: unknown): CompletionList | undefined {
  const place = at(session, params)
  if (!place) return undefined
  const { id, offset, source } = place
  const analysis = session.analysis()
  const { say } = session
  const { triggerKind = CompletionTriggerKind.Invoked } = fromRecord(fromRecord(params)['context'])
  const without = [
    ...(session.client.completesLinks ? LINKS : []),
    ...(triggerKind === CompletionTriggerKind.Invoked ? [] : UNASKED),
  ]
  const [view, configuration, text] = [analysis.view(id, say), analysis.configuration(id, say), analysis.text(id)]
  const { offers, isCut } = view
    ? completionsAt(view, offset, new Set(without))
    : configuration
      ? completeConfiguration(configuration, offset)
      : completeKind(text ?? '', offset, say)
  return { isIncomplete: isCut, items: offers.map((offer, index) => toItem(session, source, offset, offer, index)) }
}

/** What an editor that completes links itself would show twice. */
const LINKS: readonly Offer['kind'][] = ['file', 'heading']
/** Who writes a heading of his own ends it with Enter: that must not take a whole section for it. */
const UNASKED: readonly Offer['kind'][] = ['section']

const toItemKind: Readonly<Record<Offer['kind'], CompletionItemKind>> = {
  id: CompletionItemKind.Reference,
  person: CompletionItemKind.Variable,
  file: CompletionItemKind.File,
  heading: CompletionItemKind.Reference,
  value: CompletionItemKind.Value,
  section: CompletionItemKind.Snippet,
}

/** In the order of the offers, whatever they are called. */
function toItem(session: Session, source: Source, offset: number, offer: Offer, at: number): CompletionItem {
  const { kind, label, detail, filter } = offer
  const documentation = offer.documentation?.()
  return {
    label,
    kind: toItemKind[kind],
    sortText: String(at).padStart(4, '0'),
    textEdit: toTextEdit(session, source, offset, offer),
    ...(filter === undefined ? {} : { filterText: filter }),
    ...(detail ? (session.client.labelDetails ? { labelDetails: { description: detail } } : { detail }) : {}),
    ...(documentation ? { documentation: toMarkup(session, documentation) } : {}),
  }
}

/** Whoever can do both is told both: what goes up to the cursor, and what goes to the end of the name. */
function toTextEdit(session: Session, source: Source, offset: number, offer: Offer): TextEdit | InsertReplaceEdit {
  const { range, text: newText, takesAll } = offer
  const replace = toRange(source, range)
  return session.client.insertsOrReplaces && !takesAll && range[1] > offset
    ? { insert: toRange(source, [range[0], offset]), replace, newText }
    : { range: replace, newText }
}
