/** Holds that `--language` changes the words of a report, and nothing that anybody compares. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { ALONE, cloned } from './crews.js'
import { aDesk, PLAN } from './desk.js'

interface Reported {
  readonly files: readonly { readonly findings: readonly Readonly<Record<string, unknown>>[] }[]
}

describe('slipway check --language', () => {
  const at = aDesk()
  const check = (more: string, crew = ALONE) => at.desk.runInThreads(`check ${more}`, crew)

  it('says findings in German or Japanese, and in English without', async () => {
    at.desk.put({ 'plan.md': PLAN })
    assert.match((await check('plan.md --language de')).out, /Der Meilenstein „Dry run“ hat kein Datum\./)
    assert.match((await check('plan.md --language ja')).out, /マイルストーン「Dry run」に日付がありません。/)
    const english = await check('plan.md')
    assert.match(english.out, /The milestone "Dry run" has no date\./)
    assert.deepEqual(await check('plan.md --language en'), english)
  })

  it('keeps rules, places and fingerprints, whoever judges', async () => {
    at.desk.put({ 'a/plan.md': PLAN, 'b/plan.md': PLAN })
    const of = async (more: string, crew = ALONE) =>
      JSON.parse((await check(`. --format json ${more}`, crew)).out) as Reported
    const [english, german] = [await of(''), await of('--language de')]
    const text = JSON.stringify(german)
    assert.match(text, /hat kein Datum/)
    assert.match(text, /Einfügen: Datum/)
    assert.deepEqual(await of('--language de', cloned(2)), german)
    const same = (report: Reported) =>
      JSON.parse(JSON.stringify(report, (key, value: unknown) => (key === 'message' || key === 'title' ? '' : value))) as unknown // prettier-ignore
    assert.deepEqual(same(german), same(english))
  })

  it('knows the findings of a baseline that was written in another language', async () => {
    at.desk.put({ 'plan.md': PLAN })
    await check('plan.md --baseline known.jsonl --update-baseline --language de')
    const text = at.desk.read('known.jsonl')
    await check('plan.md --baseline other.jsonl --update-baseline')
    assert.equal(at.desk.read('other.jsonl'), text)
  })

  it('takes nothing out of a cache that was filled in another language', async () => {
    at.desk.put({ 'plan.md': PLAN })
    await check('plan.md --cache kept')
    assert.match((await check('plan.md --cache kept --language de')).out, /hat kein Datum/)
    assert.match((await check('plan.md --cache kept')).out, /has no date/)
  })

  it('tells in it what is wrong with files, and what was written', async () => {
    at.desk.put({ 'plan.md': PLAN })
    const lost = await check('gone.md plan.md/x.md --language de')
    assert.match(lost.err, /Nicht gelesen: gone\.md: es gibt keine solche Datei und keinen solchen Ordner\.\n/)
    assert.match(lost.err, /plan\.md\/x\.md: wo der Pfad einen Ordner hat, liegt eine Datei\.\n/)
    assert.match(
      (await check('plan.md --format json=no/x.json --language ja')).err,
      /no\/x\.json に書き込めません: そのような/,
    )
    const kept = await check('plan.md --baseline b.jsonl --update-baseline --language de')
    assert.match(kept.err, /^Geschrieben: b\.jsonl, 1 Eintrag\.\n/)
    assert.match((await check('plan.md --changed-since= --language de')).err, /--changed-since/)
    assert.match(at.desk.run('verdict --tests no.xml --language de').err, /no\.xml .*es gibt keine solche Datei/)
    assert.match(at.desk.run('why no.md --language de').err, /no\.md: es gibt keine solche Datei/)
  })

  it('tells in it what is in force, what would be written, and the evidence of what a line was taken for', () => {
    at.desk.put({ 'plan.md': PLAN, 'slipway.yml': 'timezone: Europe/Berlin\n' })
    const settings = at.desk.run('config plan.md --language de').out
    assert.match(settings, /^ {2}Einstellungen aus slipway\.yml\n.*Regeln für ein Dokument im Entwurf$/ms)
    assert.match(settings, /^ {2}zones +nicht gesetzt +Vorgabe$/m)
    assert.match(at.desk.run('config --language ja').out, /下書き、レビュー中、承認済みでのルール/)
    assert.match(at.desk.run('init --language de').err, /^slipway\.yml ist vorhanden und bleibt, wie sie ist\.\n$/)
    assert.equal(
      at.desk.run('why plan.md:8 --language de').out,
      'plan.md:8\n' +
        '  „Dry run“ gilt als Meilenstein. Eine Spalte mit Meilensteinen neben Daten oder unter einem Zeitplan.\n' +
        '    unter: Release plan\n' +
        '    Spalten: Milestone = Name; Date = Datum; Owner = Verantwortlicher\n' +
        '    Verantwortlicher: SRE Lead\n',
    )
    at.desk.put({ 'log.md': '---\nartefact: release-plan\n---\n# Plan\n\n## Gates\n\n| Input | Link |\n|---|---|\n| A | [b](c) |\n\n```\nx\n```\n' })
    const nothing = at.desk.run('why log.md:10 --language de').out
    assert.match(nothing, /\n {4}unter: Plan › Gates \(betrifft: Gates\)\n {4}Spalten: Input = nicht bekannt; Link = Nachweis\n/)
    assert.match(nothing, / Als .+ gälte es .+\.\n$/)
    assert.match(at.desk.run('why log.md:13 --language ja').out, /コードは対象外です。/)
  }) // prettier-ignore

  it('knows no other language', async () => {
    const { code, err } = await check('. --language fr')
    assert.equal(code, 2)
    assert.match(err, /--language/)
  })
})
