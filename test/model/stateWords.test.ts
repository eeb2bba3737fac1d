/** Holds that what waits for a value elsewhere says of a status where the thing stands. */
import assert from 'node:assert/strict'
import { placeholdersIn } from './reading.js'

const found = (text: string): string[] => placeholdersIn(text).found

describe('words that say where a thing stands', () => {
  for (const [label, date, state] of [
    ['Status', 'Date', 'To be scheduled'],
    ['Stand', 'Datum', 'In Klärung'],
    ['Statut', 'Date', 'À PLANIFIER'],
    ['Estado', 'Fecha', 'Por confirmar'],
    ['Situação', 'Data', 'A confirmar'],
    ['Stato', 'Data', 'Da pianificare'],
    ['Статус', 'Дата', 'Уточняется'],
    ['ステータス', '日付', '検討中'],
    ['状态', '日期', '待讨论'],
    ['상태', '날짜', '협의 중'],
  ] as const) {
    it(`C-01 "${state}" is a status, and no date`, () => {
      assert.deepEqual(found(`**${label}**: 📋 ${state}\n`), [])
      assert.deepEqual(found(`- ${label}: ${state}\n`), [])
      assert.equal(found(`**${date}**: ${state}\n`).length, 1)
    })
    it(`C-01 "${state}" is one in a column and in a form of two columns`, () => {
      assert.deepEqual(
        found(`## Risks\n\n| Risk | Impact | ${label} |\n|---|---|---|\n| Late | High | ${state} |\n`),
        [],
      )
      assert.deepEqual(found(`| Field | Value |\n|---|---|\n| ${label} | ${state} |\n| Owner | Ann |\n`), [])
    })
  }

  it('C-01 a status that is to be determined still waits', () =>
    assert.deepEqual(found('**Status**: to be determined\n**Stand**: TBD\n').length, 2))
})
