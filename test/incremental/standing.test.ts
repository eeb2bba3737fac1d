/** What was said of a document as a whole stands while nothing its rule looks at changes: every rule says truly what that is. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { Host } from '../../server/src/analysis/analysis.js'
import { seenFacts } from '../../server/src/analysis/facts/collect.js'
import type { Packet } from '../../server/src/analysis/facts/packet.js'
import type { Sight } from '../../server/src/analysis/lint/rule.js'
import type { Artefact } from '../../server/src/analysis/model/artefact.js'
import { Over } from '../../server/src/analysis/model/over.js'
import { RULES } from '../../server/src/analysis/rules/index.js'
import { applyEdits } from '../../server/src/analysis/text/edit.js'
import { analyse, textsOf, TODAY } from '../rules/bench.js'
import { readPage, type Example } from '../rules/page.js'
import { plainly } from './plainly.js'

const SEED = 20260402
const examples = RULES.flatMap(rule => readPage(rule.id).examples)
const seeing = RULES.flatMap(rule =>
  (rule.reads === 'artefact' || rule.reads === 'packet') && rule.sees ? [rule] : [],
)

/** The artefact with models that show what the rule has named, and nothing besides. */
function guarded(artefact: Artefact, sight: Sight): Artefact {
  let isOpen = true
  const keeps = new Map<object, unknown>()
  const slices = artefact.slices.map(({ start, model }) => ({
    start,
    model: new Proxy(model, {
      get(target, name) {
        // What is kept of it is its own.
        if (typeof name === 'symbol') return keeps.get(target)
        // It is looked at as a whole.
        if (name === 'stretches') return undefined
        assert.ok(isOpen, `it looks at "${name}" of a slice`)
        return Reflect.get(target, name) as unknown
      },
      defineProperty: (target, _, { value }) => Boolean(keeps.set(target, value)),
    }),
  }))
  const models = new Over(slices.map(({ model }) => model))
  for (const see of sight.slices) for (const { model } of slices) see(model)
  isOpen = false
  const { kind, path, status, title, release, timezone, anchor, inherited, template, outline, sections, syntax } = artefact
  const { frontMatter, text } = syntax
  const shown = { kind, path, status, title, release, timezone, anchor, inherited, template, outline, sections, slices, models }
  return new Proxy({ ...shown, syntax: { frontMatter, text: text.slice(0, frontMatter?.range[1] ?? 0) } } as unknown as Artefact, {
    get(target, name) {
      // The rule compares by itself what it makes of them.
      if (name === 'words' && sight.besides !== undefined) return artefact.words
      assert.ok(name in target, `it looks at "${String(name)}" of the artefact`)
      return Reflect.get(target, name) as unknown
    },
  })
} // prettier-ignore

/** What front matter and title say. */
const HEAD = new Set(['path', 'kind', 'title', 'release', 'version', 'timezone'])

/** The packet with the document's own facts, which show only those the rule has named. */
function guardedPacket(packet: Packet, path: string, sight: Sight): Packet {
  const own = packet.documents.get(path)!
  const open = (name: string): void => {
    if (HEAD.has(name)) return
    const see = Object.entries(seenFacts).find(([fact]) => fact === name)?.[1]
    assert.ok(see && sight.slices.includes(see), `it looks at the facts "${name}"`)
  }
  const facts = new Proxy(own, {
    get(target, name) {
      open(String(name))
      return Reflect.get(target, name) as unknown
    },
  })
  const documents = new Map([...packet.documents, [path, facts]])
  return new Proxy(Object.create(packet, { documents: { value: documents } }) as Packet, {
    get(target, name) {
      if (name === 'definitions' || name === 'references') for (const fact of ['definitions', 'references']) open(fact)
      if (name === 'people') open('people')
      return Reflect.get(target, name) as unknown
    },
  })
} // prettier-ignore

describe('what was said of a document as a whole', () => {
  it('is kept for the rules that cost most', () => assert.ok(seeing.length >= 13))

  for (const rule of seeing)
    it(`${rule.id} looks at nothing but what it names`, () => {
      for (const example of examples) {
        const analysis = analyse(example)
        for (const document of analysis.documents) {
          const view = analysis.view(document)
          if (!view) continue
          const { today, configuration } = view
          const options = configuration?.options ?? {}
          const shown = { artefact: view.artefact, packet: view.packet(), today, configuration, options, people: [] }
          const sight = rule.sees!(view.artefact, shown)
          if (!sight) continue
          const artefact = guarded(view.artefact, sight)
          const packet = guardedPacket(view.packet(), document, sight)
          const said = [...rule.check(artefact, { ...shown, artefact, packet })]
          const plain = [...rule.check(view.artefact, shown)]
          assert.deepEqual(said, plain)
        }
      }
    })

  it('is what it would be if all were asked again, after any edit of any example', function () {
    const all = examples.filter(({ configuration }) => !configuration)
    const words = [...new Set(all.flatMap(({ files }) => files.flatMap(({ text }) => text.split(/(?<=[|\n:])|\s/))))]
    const edit = fc.record({
      document: fc.nat(),
      at: fc.nat(),
      length: fc.oneof(fc.constant(0), fc.nat({ max: 12 })),
      text: fc.oneof(fc.constantFrom(...'aZ1- |\n'), fc.constantFrom(...words)),
    })
    const run = (example: Example, edits: readonly (typeof edit extends fc.Arbitrary<infer E> ? E : never)[]): void => {
      const texts = textsOf(example)
      const paths = [...texts.keys()]
      const today = example.today ?? TODAY
      const host = new Host()
      const before = host.apply({ documents: texts, today, complete: true })
      for (const path of paths) before.findings(path)
      for (const { document, at, length, text } of edits) {
        const path = paths[document % paths.length]!
        const old = texts.get(path)!
        const start = at % (old.length + 1)
        const change = { range: [start, Math.min(old.length, start + length)] as const, text }
        texts.set(path, applyEdits(old, [change]))
        const after = host.apply({ documents: new Map([[path, [change]]]) })
        const fresh = new Host().apply({ documents: texts, today, complete: true })
        for (const one of paths)
          assert.deepEqual(plainly(after.findings(one)), plainly(fresh.findings(one)), JSON.stringify(texts.get(one)))
      }
    }
    fc.assert(fc.property(fc.constantFrom(...all), fc.array(edit, { minLength: 1, maxLength: 6 }), run), {
      seed: SEED,
      numRuns: 250,
    })
  })
})
