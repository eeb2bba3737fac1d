/** All tools, and the one way to ask them. */
import { listing, MOST, quote, Refusal, type Answer } from './answer.js'
import { checkArtefact } from './checkArtefact.js'
import { explainFinding } from './explainFinding.js'
import { getRequirement } from './getRequirement.js'
import { getVerdict } from './getVerdict.js'
import { Ground, type Desk } from './ground.js'
import { readInputs } from './inputs.js'
import { listGaps } from './listGaps.js'
import type { Tool } from './tool.js'

export const TOOLS: readonly Tool[] = [checkArtefact, listGaps, getVerdict, explainFinding, getRequirement]

/** Throws a `Refusal` on a name or arguments that make no sense. */
export async function ask(name: unknown, given: unknown, desk: Desk): Promise<Answer> {
  const tool = TOOLS.find(one => one.name === name)
  if (!tool) throw new Refusal(`There is no such tool. The tools are ${TOOLS.map(one => one.name).join(', ')}.`)
  const asked = readInputs(tool.inputs, given)
  const analysis = desk.analysis(asked.as_of)
  const answer = await tool.answer(asked, new Ground(desk, analysis))
  const remarks = desk.remarks(analysis)
  if (remarks.length === 0) return answer
  const said = [...answer.said, '\n\nBeware:\n', ...listing(remarks, remark => [quote(remark)])]
  return { said, data: { ...answer.data, remarks: remarks.slice(0, MOST) } }
}
