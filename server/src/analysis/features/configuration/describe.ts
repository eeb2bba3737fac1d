/** What a key or a word of a `slipway.yml` means, in a few lines of Markdown. */
import type { Form } from '../../lint/form.js'
import { phrase, sayKnown, type Phrase } from '../../text/said.js'
import { isKind, kindTitle } from '../../model/kind.js'
import { escape, type Markdown } from '../markdown.js'
import type { ConfigurationView } from './view.js'

/** @param form of the value behind the key */
export function describeKey(view: ConfigurationView, key: string, form: Form): Markdown {
  const { say } = view
  const rule = form.name === 'severity' ? view.rules.find(({ id }) => id === key) : undefined
  if (rule) {
    const { draft, review, approved } = rule.severity
    return [
      `**${rule.id}**\n\n${escape(sayKnown(say, rule.summary))}\n\n${say('By itself: {draft:raw} in draft, {review:raw} in review, {approved:raw} once approved.', { draft, review, approved })}`,
    ]
  }
  const initial = Array.isArray(form.initial)
    ? `\n\n${say('By itself: {words:raw}.', { words: escape(form.initial.join(', ')) })}`
    : ''
  return [
    `**${escape(isKind(key) ? sayKnown(say, kindTitle(key)) : key)}**${form.help ? `\n\n${escape(sayKnown(say, form.help))}` : ''}${initial}`,
  ]
}

/** What stands in brackets behind a word, where it does not speak for itself. */
export function meaningOf({ say }: ConfigurationView, word: string, form: Form): string {
  if (isKind(word)) return sayKnown(say, kindTitle(word))
  if (form.name === 'level') return LEVELS[word] ? say(LEVELS[word]) : ''
  const name = form.type === 'word' && Object.entries(form.also ?? {}).find(([, meant]) => meant === word)?.[0]
  return name && name !== 'false' ? name : ''
}

const LEVELS: Readonly<Record<string, Phrase>> = {
  off: phrase('not asked'),
  hint: phrase('barely visible'),
  info: phrase('good to know'),
  warning: phrase('ought to be mended'),
  error: phrase('fails the run'),
}
