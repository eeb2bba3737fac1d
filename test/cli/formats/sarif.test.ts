/** SARIF: its schema holds, the parts that code scanning reads are right, and nothing breaks out. */
import assert from 'node:assert/strict'
import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { aDesk, PLAN, TWICE } from '../desk.js'
import { HOSTILE, HOSTILE_NAME } from './hostile.js'

/* eslint-disable @typescript-eslint/no-explicit-any -- a test reads it as a script would */

describe('SARIF report', () => {
  const at = aDesk()
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  formats.default(ajv)
  // Of draft 4 it uses nothing that draft 7 reads otherwise.
  const { $schema: _, id: _id, ...form } = schema
  const validate = ajv.compile(form)

  const sarif = (line: string): any => {
    const log = JSON.parse(at.desk.run(`check ${line} --format sarif --as-of 2026-12-01`).out)
    assert.ok(validate(log), JSON.stringify(validate.errors, undefined, 2))
    return log
  }

  it('is what the schema of 2.1.0 asks for, and the schema is one that refuses', () => {
    cpSync(fileURLToPath(new URL('../../../samples', import.meta.url)), at.desk.at('samples'), { recursive: true })
    const [run] = sarif('samples').runs
    assert.ok(run.results.length > 50)
    const fingerprints = run.results.map((one: any) => one.partialFingerprints['slipwayFinding/v1'])
    assert.equal(new Set(fingerprints).size, run.results.length)
    assert.equal(validate({ version: '2.1.0', runs: [{ tool: {}, results: [{ level: 'grave' }] }] }), false)
  })

  it('says rule, place, level, fingerprint and literal fixes', () => {
    at.desk.put({ 'docs/my plans/plan.md': PLAN, 'docs/twice.md': TWICE })
    const log = sarif('')
    assert.match(log.$schema, /sarif-schema-2\.1\.0\.json$/)
    const [{ tool, results, invocations, columnKind }] = log.runs
    assert.deepEqual(
      [tool.driver.name, tool.driver.semanticVersion, columnKind],
      ['Slipway', '9.9.9', 'utf16CodeUnits'],
    )
    assert.deepEqual(invocations, [{ executionSuccessful: true }])
    const rules = tool.driver.rules
    assert.deepEqual(
      rules.map((rule: any) => [rule.id, rule.defaultConfiguration.level]),
      [
        ['invalid-front-matter', 'error'],
        ['undated-milestone', 'error'],
      ],
    )
    assert.equal(rules[1].shortDescription.text, 'Every milestone has a date.')
    assert.match(rules[1].fullDescription.text, /^\S.+\.$/)
    assert.match(rules[1].help.markdown, /^# undated-milestone\n/)
    const [undated, twice] = results
    assert.deepEqual(undated, {
      ruleId: 'undated-milestone',
      ruleIndex: 1,
      level: 'warning',
      message: { text: 'The milestone "Dry run" has no date.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'docs/my%20plans/plan.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 8, startColumn: 3, endLine: 8, endColumn: 10 },
          },
        },
      ],
      partialFingerprints: undated.partialFingerprints,
    })
    assert.deepEqual(twice.fixes, [
      {
        description: { text: twice.fixes[0].description.text },
        artifactChanges: [
          {
            artifactLocation: { uri: 'docs/twice.md', uriBaseId: '%SRCROOT%' },
            replacements: [
              {
                deletedRegion: { startLine: 5, startColumn: 1, endLine: 6, endColumn: 1 },
                insertedContent: { text: '' },
              },
            ],
          },
        ],
      },
    ])
  })

  it('names the lines that one finding covers', () => {
    const rows = ['Code freeze', 'Dry run', 'Go-live'].map(name => `| ${name} | SRE Lead |\n`).join('')
    at.desk.put({ 'ReleasePlan.md': `# Release plan\n\n## Milestones\n\n| Milestone | Owner |\n|---|---|\n${rows}` })
    const [{ results }] = sarif('').runs
    assert.deepEqual(
      results[0].relatedLocations.map((one: any) => one.physicalLocation.region.startLine),
      [7, 8, 9],
    )
  })

  it('keeps its fingerprints while lines move, and gives a second one like it its own', () => {
    const print = (text: string): string[] => {
      at.desk.put({ 'plan.md': text })
      return sarif('plan.md').runs[0].results.map((one: any) => one.partialFingerprints['slipwayFinding/v1'])
    }
    const [first] = print(PLAN)
    assert.deepEqual(print(PLAN.replace('# Release plan\n', '# Release plan\n\nIn a few words.\n')), [first])
    const twice = print(PLAN.replace('| Dry run | | SRE Lead |\n', '$&$&'))
    assert.deepEqual([twice.length, twice[0], twice[1] !== first], [2, first, true])
    assert.notDeepEqual(print(PLAN.replace('Dry run', 'Rehearsal')), [first])
  })

  it('tells what could not be read, and mistakes in a configuration', () => {
    at.desk.put({ 'plan.md': PLAN, 'slipway.yml': 'rules:\n  undated-mileston: off\n' })
    const [{ invocations, results }] = sarif('plan.md nowhere.md').runs
    assert.equal(invocations[0].executionSuccessful, false)
    assert.match(JSON.stringify(invocations[0].toolExecutionNotifications), /nowhere\.md/)
    assert.equal(results[0].ruleId, 'invalid-configuration')
  })

  it('lets no name and no text break out', () => {
    at.desk.put({ [HOSTILE_NAME]: HOSTILE })
    const [{ results }] = sarif('').runs
    const { uri } = results[0].locations[0].physicalLocation.artifactLocation
    assert.equal(decodeURIComponent(uri), HOSTILE_NAME)
    assert.match(uri, /^[\w%'.;-]+$/)
    assert.doesNotMatch(results[0].message.text, /[\u0001\u001B\u202E]/)
  })

  it('gives a path out of the folder no base', () => {
    at.desk.put({ 'a/plan.md': PLAN, 'b/c.md': '' })
    const { out } = at.desk.run('check ../a --format sarif', { in: 'b' })
    assert.deepEqual(JSON.parse(out).runs[0].results[0].locations[0].physicalLocation.artifactLocation, {
      uri: '../a/plan.md',
    })
  })
})
