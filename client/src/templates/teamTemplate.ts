/** A team's own template: which artefact it is for, what it is called, and where it is broken. */
import { t } from '@vscode/l10n'
import { declaredKind, isKind, kindNamed, type ArtefactKind } from '../../../server/src/analysis/model/kind.js'
import { ARTEFACTS, type Artefact } from '../newArtefact/artefacts.js'

export interface TeamTemplate {
  /** As it is called in a picker, and the file it is cloned to. */
  readonly name: string
  readonly fileName: string
  readonly kind: ArtefactKind
  /** The template of ours that it stands in for; undefined where it is a further one. */
  readonly overrides: string | undefined
}

export interface Trouble {
  /** The template of ours that it would stand in for. */
  readonly overrides?: string
  /** From 1. */
  readonly line: number
  readonly message: string
}

/** `templates:` of a `slipway.yml`; undefined where it is missing or leads out of the folder. */
export function templatesFolder(configuration: string): string | undefined {
  const [, value = ''] = /^templates:[ \t]+(.*)$/m.exec(configuration) ?? []
  const [, quoted, plain] = /^(?:(?:"([^"\\]*)"|'[^']*')[ \t\r]*|([^#"'\s][^#]*))(?:#.*)?$/.exec(value) ?? []
  const path = (quoted ?? plain?.trimEnd() ?? /^'([^']*)'/.exec(value)?.[1] ?? '').replace(/^\.\//, '').replace(/(?<!\/)\/+$/, '')
  return isInside(path) ? path : undefined
}

/** Only downwards, by plain names. */
const isInside = (path: string): boolean =>
  path !== '' && !/[\\:\p{Cc}]/u.test(path) && path.split('/').every(name => name !== '' && name !== '.' && name !== '..')

export function readTeamTemplate(fileName: string, text: string): TeamTemplate | Trouble {
  const found = judge(fileName, text)
  const overrides = 'message' in found ? overriddenBy(fileName)?.template : undefined
  return overrides ? { ...found, overrides } : found
}

/** `rollback-plan.md` and `RollbackPlan.md` both stand in for the rollback plan. */
export function overriddenBy(name: string): Artefact | undefined {
  const plain = (text: string): string => text.toLowerCase().replace(/\.(?:md|markdown)$|[^a-z0-9.]+/g, '')
  return ARTEFACTS.find(one => [one.template, one.fileName].some(own => plain(own) === plain(name)))
}

function judge(fileName: string, text: string): TeamTemplate | Trouble {
  const stem = fileName.replace(/\.(?:md|markdown)$/i, '')
  const overridden = overriddenBy(fileName)
  const declared = declaredKind(text)
  if (declared !== undefined && !isKind(declared)) {
    const line = text.split('\n').findIndex(one => /^artefact:/.test(one)) + 1
    return { line, message: t('`{0}` is no kind of artefact.', declared) }
  }
  const kind = (declared as ArtefactKind | undefined) ?? overridden?.kind ?? kindNamed(fileName)
  if (!kind) return { line: 1, message: t('Its front matter says no `artefact:`, and its name names no kind.') }
  const unclosed = unclosedStop(text)
  if (unclosed) return unclosed
  if (text.trim() === '') return { line: 1, message: t('It is empty.') }
  const overrides = overridden?.kind === kind ? overridden : undefined
  return {
    name: overrides?.name ?? stem,
    fileName: overrides?.fileName ?? `${stem}.md`,
    kind,
    overrides: overrides?.template,
  }
}

/** The first `${1:`, `${1|` or `${name` that no `}` ends. */
function unclosedStop(text: string): Trouble | undefined {
  const open: { at: number; choice: boolean }[] = []
  for (let at = 0; at < text.length; at++) {
    const start = /^\$\{\w+(?=([:}|/]))/.exec(text.slice(at, at + 40))
    const inner = open.at(-1)
    if (text[at] === '\\') at++
    else if (start) {
      open.push({ at, choice: start[1] === '|' })
      // Over the mark that opens choices, which is no end of them.
      at += start[0].length - (start[1] === '|' ? 0 : 1)
    } else if (/^\$\{\d/.test(text.slice(at, at + 3))) return troubleAt(text, at)
    else if (inner?.choice ? text.startsWith('|}', at) : inner && text[at] === '}') {
      open.pop()
      if (inner!.choice) at++
    }
  }
  return open[0] && troubleAt(text, open[0].at)
}

const troubleAt = (text: string, at: number): Trouble => ({
  line: text.slice(0, at).split('\n').length,
  message: t('The tab stop `{0}` is never closed.', text.slice(at, at + 20).split('\n', 1)[0]!),
})
