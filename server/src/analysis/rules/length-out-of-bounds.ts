/** A document too short to say enough, or too long to be read. */
import type { ArtefactRule } from '../lint/rule.js'
import { titlePlace } from '../lint/raised.js'

export const lengthOutOfBounds: ArtefactRule = {
  id: 'length-out-of-bounds',
  summary: 'Every artefact has as many words as the configuration asks for.',
  reads: 'artefact',
  severity: { draft: 'off', review: 'info', approved: 'warning' },
  fix: 'none',
  since: '0.1.0',
  messages: {
    short: 'The document has {words:raw} words, fewer than {bound:raw}.',
    long: 'The document has {words:raw} words, more than {bound:raw}.',
  },
  *check(artefact, { options }) {
    const { words } = artefact
    const { min = 0, max = Infinity } = boundsOf(options['words'], artefact.kind)
    if (words < min) yield { range: titlePlace(artefact), message: 'short', args: { words, bound: min } }
    if (words > max) yield { range: titlePlace(artefact), message: 'long', args: { words, bound: max } }
  },
}

interface Bounds {
  readonly min?: number
  readonly max?: number
}

/** Those of the kind, else those for all; nothing where the configuration is silent. */
function boundsOf(option: unknown, kind: string): Bounds {
  const { kinds, ...all } = (option ?? {}) as Bounds & { readonly kinds?: Readonly<Record<string, Bounds>> }
  return kinds?.[kind] ?? all
}
