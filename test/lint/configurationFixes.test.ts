/** Every mistake in a `slipway.yml` can be mended: the fix takes it away and leaves the rest as it was. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { readConfiguration } from '../../server/src/analysis/lint/configuration.js'
import { plainEdit, type Fix } from '../../server/src/analysis/lint/finding.js'
import { RULES } from '../../server/src/analysis/rules/index.js'
import { applyEdits } from '../../server/src/analysis/text/edit.js'

const ids = RULES.map(({ id }) => id)
const read = (text: string) => readConfiguration('/slipway.yml', text, ids)
const mend = (text: string, { edits }: Fix): string =>
  applyEdits(
    text,
    edits.map(({ range, text: pieces }) => ({ range, text: plainEdit(pieces) })),
  )

/** A text with one mistake, and what its fixes make of it, each under its title. */
const cases: readonly (readonly [text: string, ...fixes: readonly (readonly [title: string, text: string])[]])[] = [
  ['rulez: {}\n', ['Change to rules', 'rules: {}\n'], ['Remove rulez', '']],
  ['a: 1\ntimezone: UTC # ours\n', ['Remove a', 'timezone: UTC # ours\n']],
  [
    'timezone: UTC\nnonsense: # why\n  deep: [1, 2]\n  # more\nterms: [A]\n',
    ['Remove nonsense', 'timezone: UTC\n  # more\nterms: [A]\n'],
  ],
  ['{ nonsense: 1, terms: [A] }\n', ['Remove nonsense', '{ terms: [A] }\n']],
  ['{ terms: [A], nonsense: }\n', ['Remove nonsense', '{ terms: [A] }\n']],
  [
    'rules:\n  undated-milestones: off\n',
    ['Change to undated-milestone', 'rules:\n  undated-milestone: off\n'],
    ['Remove undated-milestones', 'rules:\n'],
  ],
  [
    'rules: { unowned-risk: loud }\n',
    ['Choose a severity', 'rules: { unowned-risk: off }\n'],
    ['Remove it', 'rules: {  }\n'],
  ],
  [
    'rules: { unowned-risk: eror }\n',
    ['Change to error', 'rules: { unowned-risk: error }\n'],
    ['Remove it', 'rules: {  }\n'],
  ],
  ['rules:\n  unowned-risk:\n', ['Insert a value', 'rules:\n  unowned-risk: off\n'], ['Remove it', 'rules:\n']],
  ['files:\n  "a.md":\n', ['Insert a value', 'files:\n  "a.md": release-plan\n'], ['Remove it', 'files:\n']],
  ['exclude: old\n', ['Make it a list', 'exclude: [old]\n'], ['Remove it', '']],
  ['owners: Ann Lee, Bob Kay # both\n', ['Make it a list', 'owners: [Ann Lee, Bob Kay] # both\n'], ['Remove it', '']],
  ['timezone: Europe/Londn\n', ['Change to Europe/London', 'timezone: Europe/London\n'], ['Remove it', '']],
  ['timezone: CET time\nterms: [A]\n', ['Remove it', 'terms: [A]\n']],
  [
    'languages:\n  - en\n  - klingon\n',
    ['Choose a language', 'languages:\n  - en\n  - en\n'],
    ['Remove it', 'languages:\n  - en\n'],
  ],
  ['languages: [de, klingon]\n', ['Choose a language', 'languages: [de, en]\n'], ['Remove it', 'languages: [de]\n']],
  ['words: { min: 900, max: 500 }\n', ['Swap the two', 'words: { min: 500, max: 900 }\n']],
  ['words: { min: 9, max: lots }\n', ['Remove it', 'words: { min: 9 }\n']],
  [
    'files: { /a/*.md: rtm }\n',
    ['Change to a/*.md', 'files: { "a/*.md": rtm }\n'],
    ['Remove /a/*.md', 'files: {  }\n'],
  ],
  ['exclude: ["!a"]\n', ['Change to a', 'exclude: ["a"]\n'], ['Remove it', 'exclude: []\n']],
  [
    'timezone: UTC\nterms: [A]\ntimezone: Europe/London\n',
    ['Keep the first', 'timezone: UTC\nterms: [A]\n'],
    ['Keep the second', 'terms: [A]\ntimezone: Europe/London\n'],
  ],
  ['owners:\n  - { role: SRE }\n', ['Remove it', 'owners:\n']],
  ['rules:\n\tunowned-risk: off\n', ['Indent with spaces', 'rules:\n  unowned-risk: off\n']],
  ['rules: { unowned-risk: off\n', ['Close with }', 'rules: { unowned-risk: off}\n']],
  ['terms: [A,\n  B\n', ['Close with ]', 'terms: [A,\n  B]\n']],
  ['timezone: "UTC\n', ['Close the quotes', 'timezone: "UTC"\n']],
  ['terms: [&a Kubernetes, *a]\n', ['Write the value itself', 'terms: [&a Kubernetes, Kubernetes]\n']],
  [
    'terms: [A]\n<<<<<<< HEAD\ntimezone: UTC\n=======\ntimezone: Europe/London\n>>>>>>> theirs\n',
    ['Keep ours', 'terms: [A]\ntimezone: UTC\n'],
    ['Keep theirs', 'terms: [A]\ntimezone: Europe/London\n'],
  ],
]

describe('fixes in slipway.yml', () => {
  for (const [text, ...fixes] of cases)
    it(JSON.stringify(text), () => {
      const [mistake] = read(text).mistakes
      assert.ok(mistake, 'no mistake')
      const made = mistake.fixes.map(fix => [fix.title, mend(text, fix)])
      assert.deepEqual(made, fixes)
      for (const [title, after] of made)
        assert.ok(!read(after!).mistakes.some(({ message }) => message === mistake.message), title)
    })

  it('are there for every mistake of a long list', () => {
    const text = 'rules:\n' + Array.from({ length: 5000 }, (_, at) => `  r${at}: off\n`).join('')
    const { mistakes } = read(text)
    assert.equal(mistakes.length, 50)
    assert.match(mistakes.at(-1)!.message, /^There are 4951 more mistakes/)
    assert.ok(mistakes.slice(0, -1).every(({ fixes }) => fixes.length > 0))
  })

  it('never throw, whatever stands there and wherever it ends', () => {
    const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8')
    const whole = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, yaml]) => yaml).join('')
    const prefixes = Array.from({ length: whole.length / 17 }, (_, at) => whole.slice(0, at * 17))
    const hostile = [
      `a: &a [x]\n${Array.from({ length: 60 }, (_, at) => `b${at}: &b${at} [*a, *a]\n`).join('')}`,
      `rules: ${'['.repeat(2000)}`,
      'x: 1\n'.repeat(10_000),
      `rules:\n${'  unowned-risk: off\n'.repeat(3000)}`,
      `owners: [${'a,'.repeat(30_000)}]`,
      'timezone:\r\n\t- "\r\n',
      '? [a]\n: b\n',
      '&a rules: *a\n',
      '%YAML 1.1\n---\n!!js/function x\n---\nb\n',
      '__proto__: { polluted: off }\nconstructor: 1\nrules: { __proto__: off, toString: error }\n',
      'glossary: { __proto__: x }\n',
      '\u0000\uD800\u2028',
    ]
    for (const text of [...prefixes, ...prefixes.map(one => one.replaceAll('\n', '\r\n')), ...hostile])
      for (const { range, fixes } of read(text).mistakes) {
        assert.ok(0 <= range[0] && range[0] <= range[1] && range[1] <= text.length, text.slice(-200))
        if (text.length < 5000) for (const fix of fixes) mend(text, fix)
      }
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined)
  })
})
