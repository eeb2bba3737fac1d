/** Holds that findings, fixes and actions come in the language of the person's interface, and are the same findings. */
import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import type { Diagnostic } from 'vscode-languageserver-protocol'
import { tableOnDisk } from '../../server/src/files/tables.js'
import { shortKey } from '../../server/src/l10n/shortKey.js'
import { codes, converse, ROOT, SNIPPETS, type Conversation } from './conversation.js'
import { CHECKLIST } from './texts.js'

const uri = `${ROOT}/plan.md`
const PLAN = `---
artefact: release-plan
---

# Plan

## Milestones

| Milestone    | Date | Owner |
| ------------ | ---- | ----- |
| Code "freeze" | soon | Ann   |
| Dry run      | 2026-11-19 | Ann   |
| Go-live      | 2026-11-20 | Ann   |

## Rollback
`

describe('the language of the messages', () => {
  let client: Conversation
  afterEach(() => client.end())

  const told = async (locale: string | undefined, text: string, options?: unknown): Promise<readonly Diagnostic[]> => {
    client = await converse({ ...(locale === undefined ? {} : { locale }), capabilities: SNIPPETS, options })
    await client.until(() => client.indexed > 0)
    client.open(uri, text)
    return client.diagnostics(uri, 1)
  }
  const messageOf = (all: readonly Diagnostic[], code: string) => String(all.find(one => one.code === code)?.message)

  for (const [locale, milestone, section, fix, allow] of [
    [
      'de',
      "Der Meilenstein „Code 'freeze'“ hat kein Datum, nur „soon“.",
      'Der Abschnitt „Rollback“ ist leer.',
      'Einfügen: Datum',
      'undated-milestone hier erlauben, mit Begründung',
    ],
    [
      'ja',
      "マイルストーン「Code 'freeze'」に日付がなく、「soon」とだけあります。",
      'セクション「Rollback」に内容がありません。',
      '日付を挿入',
      'ここで undated-milestone を許可 (理由付き)',
    ],
  ] as const)
    // prettier-ignore
    it(`is ${locale} where the interface is, for findings, fixes and actions`, async () => {
      const found = await told(locale, PLAN)
      assert.equal(messageOf(found, 'undated-milestone'), milestone)
      assert.equal(messageOf(found, 'empty-section'), section)
      const titles = (await client.actions(uri, found.find(one => one.code === 'undated-milestone')!.range)).map(({ title }) => title)
      assert.ok(titles.includes(fix), titles.join('\n'))
      assert.ok(titles.includes(allow), titles.join('\n'))
    })

  it('changes neither which findings there are nor where', async () => {
    const places = (all: readonly Diagnostic[]) => all.map(({ code, range, severity, data }) => ({ code, range, severity, data: data as unknown })) // prettier-ignore
    const english = await told(undefined, PLAN)
    client.end()
    const german = await told('de-AT', PLAN)
    assert.deepEqual(places(german), places(english))
    assert.notDeepEqual(
      german.map(({ message }) => message),
      english.map(({ message }) => message),
    )
  })

  it('says in German what one finding says for many, and what one fix does for all', async () => {
    const found = await told('de', CHECKLIST.replace(/^- \[ \].*$/gm, '') + '\n- [ ] Eins\n- [ ] Zwei\n- [ ] Drei\n')
    assert.match(messageOf(found, 'unowned-checklist-item'), /^Keiner der 3 Punkte unter „.*“ nennt einen/)
    const { range } = found.find(one => one.code === 'unowned-checklist-item')!
    const titles = (await client.actions(uri, range)).map(({ title }) => title)
    assert.ok(titles.includes('Einfügen: Verantwortlicher: alle 3 Punkte'), titles.join('\n'))
  })

  it('is what the options say before what the client says', async () => {
    assert.match(messageOf(await told('ja', PLAN, { locale: 'de' }), 'empty-section'), /^Der Abschnitt/)
  })

  it('is German in hovers, completions, the outline, the dashboard and the chat', async () => {
    await told('de', PLAN)
    const textDocument = { uri }
    const at = (line: number, character: number) => ({ textDocument, position: { line, character } })
    const hover = await client.ask('textDocument/hover', at(11, 20))
    assert.match(JSON.stringify(hover), /Donnerstag, 2026-11-19.*1 Tag vor dem Go-live \(2026-11-20\).*Vor 1 Tag/)
    const matter = await client.ask('textDocument/hover', at(1, 3))
    assert.match(JSON.stringify(matter), /Welche Art von Release-Dokument dies ist/)
    const [first] = (await client.ask('slipway/readiness', { textDocument, want: 'page' })) as { page: string; said: string }[] // prettier-ignore
    assert.equal(first!.said, 'NICHT BEURTEILBAR')
    assert.match(first!.page, /<h2>Zeitplan<\/h2>.*Beurteilt wurden die Dokumente, nicht die Wirklichkeit\./s)
    const chat = (await client.ask('slipway/assist', { tool: 'get_verdict', arguments: {} })) as { text: string }
    assert.match(chat.text, /\*\*NICHT BEURTEILBAR\*\* – .*Es enthält weder Gate noch Checkliste noch Entscheidung\./s)
  })

  it('comes with what the client brings, as a worker needs it', async () => {
    const table = { ...tableOnDisk('de')!, messages: { [shortKey('empty-section.empty')]: 'Nichts in {title}.' } }
    assert.equal(messageOf(await told('en', PLAN, { table }), 'empty-section'), 'Nichts in „Rollback“.')
  })

  it('is English where there is no table', async () => {
    assert.deepEqual(codes(await told('fr', PLAN)).includes('empty-section'), true)
    assert.equal(messageOf(await client.diagnostics(uri, 1), 'empty-section'), 'The section "Rollback" says nothing.')
  })
})
