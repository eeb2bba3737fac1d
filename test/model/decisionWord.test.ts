/** What stands where something is decided, in the words of ten languages. */
import assert from 'node:assert/strict'
import { decisionWord } from '../../server/src/analysis/model/decisionWord.js'

describe('decision words', () => {
  const said: Readonly<Record<string, readonly string[]>> = {
    for: ['Go', 'GO!', '**Approved**', 'Passed, 2026-01-02', '✅', '✅ Done', 'Go; decided at HH:MM', 'Freigegeben', 'Approuvé', 'Aprobado', 'Aprovado', 'Approvato', 'Одобрено', '承認済み', '通过', '승인', '[x]'],
    against: ['No-Go', 'NO GO', 'Not approved', 'Rejected by Ana', '❌', 'Blocked – vendor', 'Abgelehnt', 'Nicht freigegeben', 'Refusé', 'Rechazado', 'Não aprovado', 'Respinto', 'Отклонено', '却下', '未通过', '반려'],
    conditional: ['Conditional', 'Go with conditions', 'Approved with conditions', 'Go, if the hotfix is in', '⚠️', 'Freigegeben mit Auflagen', 'Sous réserve', '条件付き承認', '有条件通过', '조건부 승인'],
    open: ['', '–', '...', 'Pending', 'Go / No-go', 'GO/NO-GO', '☐', '[ ]', 'TBD', '[decision]', 'In progress', 'Ausstehend', 'En attente', 'Pendiente', 'Ожидает', '未承認', '待审批', '대기'],
    undefined: ['See minutes', 'Ana Duarte', '4 of 7', 'https://example.com'],
  } // prettier-ignore
  for (const [word, texts] of Object.entries(said))
    for (const text of texts) it(`K-03 "${text}" is ${word}`, () => assert.equal(String(decisionWord(text)), word))
})
