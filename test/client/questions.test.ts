/** What `@release` asks the engine for, from what a person wrote. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { ENTRANCE_OF, questionOf, type Asking, type Question } from '../../client/src/assistants/questions.js'
import { ENTRANCES } from '../../client/src/newArtefact/artefacts.js'
import { schemaOf } from '../../server/src/assistants/inputs.js'
import { TOOLS } from '../../server/src/assistants/tools.js'
import { shownManifest } from '../manifest.js'

interface Contributed {
  readonly name: string
  readonly when: string
}
const { contributes } = shownManifest() as {
  contributes: {
    languageModelTools: (Contributed & Record<string, unknown>)[]
    chatParticipants: (Contributed & { commands: { name: string }[] })[]
    mcpServerDefinitionProviders: Contributed[]
    configuration: { properties: Record<string, { default: unknown; scope: string }> }
  }
}

const at = { path: 'file:///w/plan.md', line: 7 }
const ask = (command: string | undefined, prompt = '', place: Asking['at'] | null = at) =>
  questionOf({ command, prompt, at: place ?? undefined })
const asked = (...given: Parameters<typeof ask>): [string, unknown] => {
  const { tool, arguments: with_ } = ask(...given) as Question
  return [tool, with_]
}
const hint = (...given: Parameters<typeof ask>): string => (ask(...given) as { hint: string }).hint

describe('@release', () => {
  it('C-11 has the five entrances of "Release: Change Management…", and leads to the same commands', () => {
    assert.deepEqual(
      Object.values(ENTRANCE_OF).map(({ command }) => command),
      ENTRANCES.map(({ command }) => command),
    )
    for (const [command, { kind, command: leads }] of Object.entries(ENTRANCE_OF)) {
      const question = ask(command) as Question
      assert.deepEqual([question.tool, question.arguments], ['describe_kind', { kind }])
      assert.deepEqual(question.buttons.map(button => button.command), [leads]) // prettier-ignore
    }
  })

  it('asks the engine by slash commands', () => {
    assert.deepEqual(asked('verdict'), ['get_verdict', { path: at.path }])
    assert.deepEqual(asked('gaps'), ['list_gaps', {}])
    assert.deepEqual(asked('check'), ['check_artefact', { path: at.path }])
    assert.deepEqual(asked('explain'), ['explain_finding', at])
    assert.deepEqual(asked('explain', 'what is unowned-risk about?'), ['explain_finding', { rule: 'unowned-risk' }])
    assert.deepEqual(asked('requirement', 'REQ-FUNC-004 please'), ['get_requirement', { id: 'REQ-FUNC-004' }])
  })

  it('understands without one what says enough', () => {
    assert.deepEqual(asked(undefined, ' '), ['get_verdict', { path: at.path }])
    assert.deepEqual(asked(undefined, 'is REQ-101 covered?'), ['get_requirement', { id: 'REQ-101' }])
    assert.deepEqual(asked(undefined, 'unowned-risk'), ['explain_finding', { rule: 'unowned-risk' }])
    assert.match(hint(undefined, 'write me a poem'), /no language model is asked[\s\S]*`\/verdict`/)
  })

  it('says what is missing', () => {
    assert.match(hint('check', '', null), /^Open the document/)
    assert.match(hint('explain', '', null), /^Put the cursor/)
    assert.match(hint('requirement', ' '), /^Name a requirement/)
    assert.deepEqual(asked('verdict', '', null), ['get_verdict', {}])
  })

  it('names each of its commands in the manifest, and in its help', () => {
    const names = contributes.chatParticipants[0]!.commands.map(({ name }) => name)
    for (const name of names) {
      assert.notEqual(ask(name, 'REQ-1 unowned-risk'), ask(undefined, '?'), name)
      assert.ok(hint(undefined, '?').includes(`\`/${name}\``), name)
    }
    for (const name of Object.keys(ENTRANCE_OF)) assert.ok(names.includes(name), name)
  })
})

describe('what the manifest offers to assistants', () => {
  it('is off until a person switches it on, and no workspace can', () => {
    const setting = contributes.configuration.properties['slipway.assistants.enabled']!
    assert.deepEqual([setting.default, setting.scope], [false, 'application'])
    const { languageModelTools, chatParticipants, mcpServerDefinitionProviders } = contributes
    for (const { when } of [...languageModelTools, ...chatParticipants, ...mcpServerDefinitionProviders])
      assert.equal(when, 'config.slipway.assistants.enabled')
  })

  it('are the tools as the engine has them', () => {
    assert.deepEqual(
      contributes.languageModelTools.map(
        ({ name, displayName, modelDescription, inputSchema, canBeReferencedInPrompt }) => {
          return { name, displayName, modelDescription, inputSchema, canBeReferencedInPrompt }
        },
      ),
      TOOLS.map(({ name, title, description, inputs }) => ({
        name: `slipway_${name}`,
        displayName: title,
        modelDescription: description,
        inputSchema: JSON.parse(JSON.stringify(schemaOf(inputs))),
        canBeReferencedInPrompt: true,
      })),
    )
    for (const { toolReferenceName } of contributes.languageModelTools)
      assert.match(String(toolReferenceName), /^[a-z]\w+$/)
  })
})
