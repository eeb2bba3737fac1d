/** Workflow commands of GitHub Actions: one line each, whatever stands in a document. */
import assert from 'node:assert/strict'
import { aDesk, PLAN, TWICE } from '../desk.js'
import { HOSTILE, HOSTILE_NAME } from './hostile.js'

describe('GitHub report', () => {
  const at = aDesk()

  it('annotates lines', () => {
    at.desk.put({ 'plan.md': PLAN, 'twice.md': TWICE })
    assert.equal(
      at.desk.run('check --format github').out,
      '::warning file=plan.md,line=8,endLine=8,col=3,endColumn=10,title=slipway undated-milestone::The milestone "Dry run" has no date.\n' +
        '::error file=twice.md,line=5,endLine=5,col=1,endColumn=6,title=slipway invalid-front-matter::`owner` stands twice.\n',
    )
    assert.match(at.desk.run('check plan.md --rule undated-milestone=hint --format github').out, /^::notice file=/)
  })

  it('tells of what could not be read', () => {
    assert.equal(
      at.desk.run('check nowhere.md --format github').out,
      '::error file=nowhere.md,title=Not read::there is no such file or folder.\n',
    )
  })

  it('lets no name and no text begin a command or a property', () => {
    at.desk.put({ [HOSTILE_NAME]: HOSTILE })
    const { out } = at.desk.run('check --format github')
    const lines = out.trimEnd().split('\n')
    assert.equal(lines.length, 1)
    const [, properties, message] = /^::warning ([^:]*)::(.*)$/.exec(lines[0]!)!
    const undone = (text: string) =>
      text.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%0A', '\n').replaceAll('%25', '%')
    assert.deepEqual(properties!.split(',').map(undone).slice(0, 2), [`file=${HOSTILE_NAME}`, 'line=8'])
    assert.match(message!, /%250A::error::x/)
    assert.doesNotMatch(message!, /[\u0001\u001B\u202E]/)
  })
})
