/** Nothing that a person reads in the window is written past `say`: what is left in English is named here, with the reason. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { sourcesIn, unsaidIn } from './phrases.js'

/** Rooms whose words are for people; in the rules, the messages themselves are keys. */
const ROOMS = ['analysis/features/', 'analysis/verdict/', 'analysis/report/', 'assistants/']

/** Whole files. */
const ENGLISH: Readonly<Record<string, string>> = {
  'analysis/features/setUp.ts': 'is written into a slipway.yml, with its reasons',
  'analysis/report/style.ts': 'style sheets',
  'assistants/inputs.ts': 'for models: what they may ask',
  'assistants/tools.ts': 'for models: what they may ask',
}

/** Texts by file: words that stand in the tables, what is written into documents, classes of a page. */
const OTHERWISE: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  'analysis/features/dateActions.ts': [/^one (?:day|week) (?:later|earlier)$/],
  'analysis/features/whyWords.ts': [
    'a …',
    'a checklist item',
    'an open issue',
    'a piece of evidence',

    'an entry',
    'checklist items',
    'open issues',
    'pieces of evidence',
    'people and roles',
    'signs and scales',
  ],
  'analysis/features/lens.ts': ['release reference', 'rollback control', 'fallback delegate'],
  'analysis/features/severityChange.ts': ['all artefacts', 'every …'],
  'analysis/features/completion/matter.ts': ['Go with conditions'],
  'analysis/features/rewrite/markItem.ts': [' — deferred to ', 'Deferred to '],
  'analysis/verdict/timeline.ts': ['a …: …'],
  'analysis/report/changesSection.ts': [/^state /],
  'analysis/report/gatesSection.ts': [/^state /],
  'analysis/report/heatMapPicture.ts': [/^cell /],
  'analysis/report/html.ts': [/^width=/, /^<!doctype/],
  'analysis/report/notes.ts': ['release notes'],
  'analysis/report/readinessPage.ts': [/^(?:outcome|reasons|state) …$/],
  'analysis/report/requirementsSection.ts': [/^state /],
  'analysis/report/timelinePicture.ts': [/^(?:window|band) …$/],
}

/** What a tool is for is told to models. */
const TOOL = /^assistants\/(?:checkArtefact|describeKind|explainFinding|getRequirement|getVerdict|listGaps)\.ts$/
const DESCRIBED =
  /^(?:(?:Check|Describe|Explain|Get|List|Return)s? |Says of each|Use it|Call it|The |A file or folder|<!-- slipway-allow|decides it,|says so,|rows lack|traceability matrix and others|and rollback control as written)/

describe('what a person reads', () => {
  const sources = ROOMS.flatMap(room => sourcesIn(room))

  it('is said, or left in English for a reason', () => {
    const told = sources
      .filter(({ path }) => !(path in ENGLISH))
      .flatMap(source => unsaidIn(source).map(text => ({ path: source.path, text })))
      .filter(
        ({ path, text }) =>
          !(OTHERWISE[path] ?? []).some(one => (typeof one === 'string' ? one === text : one.test(text))),
      ) // prettier-ignore
      .filter(({ path, text }) => !(TOOL.test(path) && DESCRIBED.test(text)))
    assert.deepEqual(told, [])
  })

  it('has no reason left that nothing needs', () => {
    for (const path of [...Object.keys(ENGLISH), ...Object.keys(OTHERWISE)])
      assert.ok(unsaidIn(sources.find(one => one.path === path)!).length > 0, path)
    for (const [path, all] of Object.entries(OTHERWISE)) {
      const texts = unsaidIn(sources.find(one => one.path === path)!)
      for (const one of all)
        assert.ok(texts.some(text => (typeof one === 'string' ? one === text : one.test(text))), `${path}: ${String(one)}`) // prettier-ignore
    }
  })

  it('is found where it is written past `say`', () => {
    const [source] = sourcesIn('analysis/verdict/').filter(({ path }) => path.endsWith('/risks.ts'))
    assert.deepEqual(unsaidIn(source!), [])
    const bare = sourcesIn('cli/').find(({ path }) => path.endsWith('/fileError.ts'))!
    assert.ok(unsaidIn(bare).includes('permission denied'))
  })
})
