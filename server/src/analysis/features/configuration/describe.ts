/** What a key or a word of a `slipway.yml` means, in a few lines of Markdown. */
import type { Form } from '../../lint/form.js'
import { isKind, kindTitle } from '../../model/kind.js'
import { escape, type Markdown } from '../markdown.js'
import type { ConfigurationView } from './view.js'

/** @param form of the value behind the key */
export function describeKey(view: ConfigurationView, key: string, form: Form): Markdown {
  const rule = form.name === 'severity' ? view.rules.find(({ id }) => id === key) : undefined
  if (rule) {
    const { draft, review, approved } = rule.severity
    return [
      `**${rule.id}**\n\n${escape(rule.summary)}\n\nBy itself: ${draft} in draft, ${review} in review, ${approved} once approved.`,
    ]
  }
  const initial = Array.isArray(form.initial) ? `\n\nBy itself: ${escape(form.initial.join(', '))}.` : ''
  return [`**${escape(isKind(key) ? kindTitle(key) : key)}**${form.help ? `\n\n${escape(form.help)}` : ''}${initial}`]
}

/** What stands in brackets behind a word, where it does not speak for itself. */
export function meaningOf(word: string, form: Form): string {
  if (isKind(word)) return kindTitle(word)
  if (form.name === 'level') return LEVELS[word] ?? ''
  const name = form.type === 'word' && Object.entries(form.also ?? {}).find(([, meant]) => meant === word)?.[0]
  return name && name !== 'false' ? name : ''
}

const LEVELS: Readonly<Record<string, string>> = {
  off: 'not asked',
  hint: 'barely visible',
  info: 'good to know',
  warning: 'ought to be mended',
  error: 'fails the run',
}
