/** Checkstyle's XML: files with their findings. */
import assert from 'node:assert/strict'
import { aDesk, CLEAN, PLAN, TWICE } from '../desk.js'
import { HOSTILE, HOSTILE_NAME } from './hostile.js'
import { elements } from './xml.js'

describe('Checkstyle report', () => {
  const at = aDesk()

  it('names file, line, column, severity, message and rule', () => {
    at.desk.put({ 'clean.md': CLEAN, 'plan.md': PLAN, 'twice.md': TWICE })
    assert.equal(
      at.desk.run('check --format checkstyle').out,
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<checkstyle version="10.0">',
        '  <file name="plan.md">',
        '    <error line="8" column="3" severity="warning" message="The milestone &quot;Dry run&quot; has no date." source="slipway.undated-milestone"/>',
        '  </file>',
        '  <file name="twice.md">',
        '    <error line="5" column="1" severity="error" message="`owner` stands twice." source="slipway.invalid-front-matter"/>',
        '  </file>',
        '</checkstyle>',
        '',
      ].join('\n'),
    )
  })

  it('tells of what could not be read', () => {
    const [, , error] = elements(at.desk.run('check nowhere.md --format checkstyle').out)
    assert.equal(error!.attributes['message'], 'Not read: there is no such file or folder.')
  })

  it('lets no name and no text break out', () => {
    at.desk.put({ [HOSTILE_NAME]: HOSTILE })
    const [, file, error] = elements(at.desk.run('check --format checkstyle').out)
    assert.equal(file!.attributes['name'], HOSTILE_NAME)
    assert.match(error!.attributes['message']!, /& \]\]> %0A::error::x/)
    assert.doesNotMatch(error!.attributes['message']!, /[\u0001\u001B\u202E]/)
  })
})
