/** A task runs the command line, and the problem matcher of the manifest reads what it really writes. */
import assert from 'node:assert/strict'
import { argumentsOf, definitionOf } from '../../client/src/tasks/command.js'
import { aDesk, PLAN, TWICE } from '../cli/desk.js'
import { HOSTILE, HOSTILE_NAME } from '../cli/formats/hostile.js'
import { writtenManifest } from '../manifest.js'

interface Manifest {
  contributes: {
    taskDefinitions: { type: string; required: string[]; properties: { command: { enum: string[] } } }[]
    problemMatchers: { name: string; pattern: Record<string, string | number> & { regexp: string } }[]
  }
}
const { taskDefinitions, problemMatchers } = (writtenManifest() as Manifest).contributes
const { pattern } = problemMatchers[0]!

/** As VS Code reads a line of a task's terminal. */
const problems = (out: string): Record<string, string>[] =>
  out.split('\n').flatMap(line => {
    const found = new RegExp(pattern.regexp).exec(line)
    const parts = ['file', 'line', 'column', 'severity', 'message', 'code']
    return found ? [Object.fromEntries(parts.map(part => [part, found[Number(pattern[part])]!]))] : []
  })

describe('tasks', () => {
  const at = aDesk()
  const check = (more = ''): Record<string, string>[] =>
    problems(at.desk.run(`${argumentsOf({ type: 'slipway', command: 'check' }).join(' ')}${more}`).out)

  it('are of the type and have the commands that the manifest says', () => {
    const [{ type, required, properties }] = taskDefinitions as [(typeof taskDefinitions)[0]]
    assert.deepEqual([type, required, problemMatchers[0]!.name], ['slipway', ['command'], 'slipway'])
    for (const command of properties.command.enum) assert.equal(definitionOf({ type, command })?.command, command)
  })
  it('take from tasks.json what they know, and nothing else', () => {
    const given = { type: 'slipway', command: 'check', paths: ['docs', 7, '--fix'], asOf: '2027-01-10', more: true }
    const own = definitionOf(given)!
    assert.deepEqual(own, { type: 'slipway', command: 'check', paths: ['docs', '--fix'], asOf: '2027-01-10' })
    assert.deepEqual(argumentsOf(own), ['check', '--format', 'lines', '--as-of', '2027-01-10', '--', 'docs', '--fix'])
    assert.deepEqual(argumentsOf({ type: 'slipway', command: 'verdict' }), ['verdict'])
    for (const other of [undefined, null, 7, {}, { type: 'slipway', command: 'rm' }, { type: 'npm', command: 'check' }])
      assert.equal(definitionOf(other), undefined)
  })
  it('show each finding at its place with severity, message and rule', () => {
    at.desk.put({ 'plan.md': PLAN, 'twice.md': TWICE })
    assert.deepEqual(check(), [
      { file: 'plan.md', line: '8', column: '3', severity: 'warning', message: 'The milestone "Dry run" has no date.', code: 'undated-milestone' },
      { file: 'twice.md', line: '5', column: '1', severity: 'error', message: '`owner` stands twice.', code: 'invalid-front-matter' },
    ]) // prettier-ignore
    assert.equal(check(' --rule undated-milestone=hint')[0]!['severity'], 'info')
  })
  it('show what could not be read', () => {
    const [problem] = check(' nowhere.md')
    assert.deepEqual([problem?.['file'], problem?.['severity']], ['nowhere.md', 'error'])
  })
  it('lets no name and no text make a second problem', () => {
    at.desk.put({ [HOSTILE_NAME]: HOSTILE })
    const found = check()
    assert.deepEqual(found.map(({ file, line }) => [file, line]), [[HOSTILE_NAME, '8']]) // prettier-ignore
    assert.doesNotMatch(found[0]!['message']!, /[\u0001\u001B\u202E]/)
  })
})
