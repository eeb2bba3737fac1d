/** slipway/severity: for whom a rule's severity can be set, and the edit that sets it. */
import type { TextEdit } from 'vscode-languageserver'
import { scopeTitle, SCOPES, setSeverity, type Scope } from '../../analysis/features/severityChange.js'
import { LEVELS, type Level } from '../../analysis/lint/severity.js'
import { fromDocument, fromRecord } from '../fromLsp.js'
import type { Session } from '../session.js'
import { askedFor } from '../severityEdit.js'
import { sourceOf } from '../source.js'
import { toRange } from '../toLsp.js'

export interface SeverityAnswer {
  readonly now: Level
  /** Of the `slipway.yml` that says so from then on. */
  readonly uri: string
  readonly isNew: boolean
  /** Of an open one, the version the edit is for. */
  readonly version: number | null
  readonly scopes: readonly { readonly scope: Scope; readonly title: string }[]
  /** With `scope` and `level`; empty where it cannot be done: the file is broken, or says otherwise elsewhere. */
  readonly edits: readonly TextEdit[]
}

export function severity(session: Session, params: unknown): SeverityAnswer | undefined {
  const id = fromDocument(params)
  const { rule, scope, level } = fromRecord(params)
  const target = id !== undefined && typeof rule === 'string' ? askedFor(session, id, rule) : undefined
  if (!target) return undefined
  const { asked, now, uri, isNew } = target
  const wanted = SCOPES.find(one => one === scope)
  const to = LEVELS.find(one => one === level)
  const edit = wanted && to && setSeverity(asked, wanted, to)
  const source = session.source(asked.configuration.path) ?? sourceOf(uri, '')!
  return {
    now,
    uri,
    isNew,
    version: session.open(asked.configuration.path)?.version ?? null,
    scopes: SCOPES.flatMap(one => {
      const title = scopeTitle(asked, one)
      return title === undefined ? [] : [{ scope: one, title }]
    }),
    edits: edit ? [{ range: toRange(source, edit.range), newText: edit.text }] : [],
  }
}
