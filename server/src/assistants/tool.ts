/** A tool is a value: what it is called, what it takes, how it answers. It reads, and changes nothing. */
import type { Answer } from './answer.js'
import type { Ground } from './ground.js'
import type { Asked, Inputs } from './inputs.js'

export interface Tool {
  readonly name: string
  readonly title: string
  /** For a model: what it answers and when to ask it. */
  readonly description: string
  readonly inputs: Inputs
  /** Throws a `Refusal` where there is no answer. */
  answer(asked: Asked, ground: Ground): Answer | Promise<Answer>
}
