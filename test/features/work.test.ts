/** No question of an editor parses, reads or judges anything again, however long the plan is. */
import assert from 'node:assert/strict'
import { Host } from '../../server/src/analysis/analysis.js'
import type { Analysis, View, Work } from '../../server/src/analysis/analysis.js'
import { completionsAt } from '../../server/src/analysis/features/completion.js'
import { definitionOf } from '../../server/src/analysis/features/definition.js'
import { highlightsAt } from '../../server/src/analysis/features/highlight.js'
import { foldsIn } from '../../server/src/analysis/features/folding.js'
import { hoverAt } from '../../server/src/analysis/features/hover.js'
import { inlaysIn } from '../../server/src/analysis/features/inlay.js'
import { describeLens, lensesOf } from '../../server/src/analysis/features/lens.js'
import { movedLinks } from '../../server/src/analysis/features/movedLinks.js'
import { referencesOf } from '../../server/src/analysis/features/references.js'
import { rename, renamableAt } from '../../server/src/analysis/features/rename.js'
import { rewritesAt } from '../../server/src/analysis/features/rewrites.js'
import { selectionsAt } from '../../server/src/analysis/features/selection.js'
import { tokensIn } from '../../server/src/analysis/features/tokens.js'
import { longPlan } from './longPlan.js'
import { symbolsNamed } from '../../server/src/analysis/features/workspaceSymbols.js'

type Question = (view: View, offset: number, analysis: Analysis) => unknown

const questions: Readonly<Record<string, Question>> = {
  hover: hoverAt,
  completion: (view, offset) => completionsAt(view, offset),
  definition: definitionOf,
  references: (view, offset) => referencesOf(view, offset, true),
  highlight: highlightsAt,
  inlays: view => inlaysIn(view, [0, view.text.length]),
  rewrites: rewritesAt,
  lens: view => lensesOf(view).map(({ id }) => describeLens(view, id)),
  'what can be renamed': renamableAt,
  rename: (view, offset) => rename(view, offset, 'REQ-99999'),
  'links to a moved file': (_view, _offset, analysis) =>
    movedLinks(analysis, [{ from: '/r/plan.md', to: '/q/plan.md' }]),
  folding: view => foldsIn(view.artefact),
  selection: selectionsAt,
  tokens: view => tokensIn(view.artefact),
  'workspace symbols': view => symbolsNamed(view.packet().documents.values(), 'REQ-4999'),
}

/** Long slices are put together once somebody asks for them as a whole: nothing is read for that. */
const reading = ({ slicesJoined: _, ...work }: Work): object => work

describe('work of a question on ten thousand lines', () => {
  const text = longPlan()
  const analysis = new Host().apply({ documents: new Map([['/r/plan.md', text]]), complete: true })
  const view = analysis.view('/r/plan.md')!
  const places = ['REQ-49;', 'REQ-4950 |', '2026-11-12 | SRE', 'SRE lead', '#requirements-0', 'Timeline 49', 'Ships']

  it('is asked of ten thousand lines', () => assert.ok(text.split('\n').length > 10_000))

  for (const [name, question] of Object.entries(questions))
    it(`${name}: nothing is parsed, recognised or judged`, () => {
      const before = reading(analysis.work)
      const answers = places.map(place => question(view, text.lastIndexOf(place) + 2, analysis))
      assert.ok(answers.some(answer => answer !== undefined))
      assert.deepEqual(reading(analysis.work), before)
    })

  it('is done by recognising one slice again after a keystroke', () => {
    const host = new Host()
    host.apply({ documents: new Map([['/r/plan.md', text]]), complete: true })
    const at = text.lastIndexOf('Ships')
    const after = host.apply({ documents: new Map([['/r/plan.md', [{ range: [at, at], text: 'x' }]]]) })
    const before = reading(after.work)
    for (const question of Object.values(questions)) question(after.view('/r/plan.md')!, at + 10, after)
    assert.deepEqual(reading(after.work), before)
  })
})
