/** Turns a rule's message and its arguments into the sentence a reader sees. */
import type { Rule } from './rule.js'
import { fill, type Arguments, type Spoken } from '../text/said.js'

export const format = (rule: Pick<Rule, 'id' | 'messages'>, key: string, args: Arguments = {}): Spoken => ({
  english: fill(rule.messages[key] ?? rule.id, args),
  said: { key: `${rule.id}.${key}`, args },
})
