/** All tools, and the one way to ask them. */
import { listing, MOST, quote, Refusal, type Answer } from './answer.js'
import { checkArtefact } from './checkArtefact.js'
import { describeKind } from './describeKind.js'
import { explainFinding } from './explainFinding.js'
import { getRequirement } from './getRequirement.js'
import { getVerdict } from './getVerdict.js'
import { Ground, type Desk } from './ground.js'
import { readInputs } from './inputs.js'
import { listGaps } from './listGaps.js'
import type { Tool } from './tool.js'

export const TOOLS: readonly Tool[] = [checkArtefact, listGaps, getVerdict, explainFinding, getRequirement]

/** What is asked where a person asks, beside the tools. */
const QUESTIONS: readonly Tool[] = [...TOOLS, describeKind]

/** Throws a `Refusal` on a name or arguments that make no sense. */
export const ask = (name: unknown, given: unknown, desk: Desk): Promise<Answer> => askOf(TOOLS, name, given, desk)

/** The same, with what only the chat participant asks. */
export const askAsPerson = (name: unknown, given: unknown, desk: Desk): Promise<Answer> =>
  askOf(QUESTIONS, name, given, desk)

async function askOf(tools: readonly Tool[], name: unknown, given: unknown, desk: Desk): Promise<Answer> {
  const tool = tools.find(one => one.name === name)
  if (!tool) throw new Refusal(`There is no such tool. The tools are ${TOOLS.map(one => one.name).join(', ')}.`)
  const asked = readInputs(tool.inputs, given)
  const analysis = desk.analysis(asked.as_of)
  const answer = await tool.answer(asked, new Ground(desk, analysis))
  const remarks = desk.remarks(analysis)
  if (remarks.length === 0) return answer
  const said = [
    ...answer.said,
    `\n\n${desk.say('Beware:')}\n`,
    ...listing(desk.say, remarks, remark => [quote(remark)]),
  ]
  return { said, data: { ...answer.data, remarks: remarks.slice(0, MOST) } }
}
