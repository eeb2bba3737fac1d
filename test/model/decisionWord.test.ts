/** What stands where something is decided, in the words of ten languages. */
import assert from 'node:assert/strict'
import { decisionIn, decisionWord } from '../../server/src/analysis/model/decisionWord.js'

describe('decision words', () => {
  const said: Readonly<Record<string, readonly string[]>> = {
    for: ['Go', 'GO!', '**Approved**', 'Passed, 2026-01-02', '✅', '✅ Done', 'Go; decided at HH:MM', 'Freigegeben', 'Approuvé', 'Aprobado', 'Aprovado', 'Approvato', 'Одобрено', '承認済み', '通过', '승인', '[x]', '[x] Go', '☑ Go ☐ No-go', '[x] Go [ ] No-go', '[x] Tests [x] Load'],
    against: ['No-Go', 'NO GO', 'Not approved', 'Rejected by Ana', '❌', 'Blocked – vendor', 'Abgelehnt', 'Nicht freigegeben', 'Refusé', 'Rechazado', 'Não aprovado', 'Respinto', 'Отклонено', '却下', '未通过', '반려', '☐ Go ☑ No-Go', '[ ] Go [x] No-go'],
    conditional: ['Conditional', 'Go with conditions', 'Approved with conditions', 'Go, if the hotfix is in', '⚠️', 'Freigegeben mit Auflagen', 'Sous réserve', '条件付き承認', '有条件通过', '조건부 승인'],
    open: ['', '–', '...', 'Pending', 'Go / No-go', 'GO/NO-GO', '☐', '[ ]', 'TBD', '[decision]', 'In progress', 'Ausstehend', 'En attente', 'Pendiente', 'Ожидает', '未承認', '待审批', '대기', '☐ Go ☐ No-Go', '[ ] Go [ ] No-go', 'Approved / Rejected / Deferred until Friday', 'Go | Conditional | No-go'],
    undefined: ['See minutes', 'Ana Duarte', '4 of 7', 'CPU / memory', 'https://example.com'],
  } // prettier-ignore
  for (const [word, texts] of Object.entries(said))
    for (const text of texts) it(`K-03 "${text}" is ${word}`, () => assert.equal(String(decisionWord(text)), word))

  for (const [line, expected] of [
    ['**Go**, decided by the Product Owner on 2026-11-20.', 'for "Go"'],
    ['The board has approved the release.', 'for "approved"'],
    ['The release was not approved.', 'against "not approved"'],
    ['We decided to proceed.', 'for "proceed"'],
    ['Outcome of the meeting: NO GO.', 'against "NO GO"'],
    ['Partially ready, see below', 'conditional "Partially ready"'],
    ['GO / NO-GO', 'open "GO / NO-GO"'],
    ['Still pending.', 'open "pending"'],
    ['Go if all criteria are met.', 'nothing'],
    ['**GO if**: all criteria are met', 'nothing'],
    ['Must be approved by the CAB.', 'nothing'],
    ['After a no-go: next meeting on Monday', 'nothing'],
    ['Go through the list first.', 'nothing'],
    ['Ready for review.', 'nothing'],
    ['The go-live is on Monday.', 'nothing'],
  ] as const)
    it(`K-03 "${line}" says ${expected}`, () => {
      const hit = decisionIn(line)
      assert.equal(hit ? `${hit.word} "${line.slice(hit.index, hit.index + hit.text.length)}"` : 'nothing', expected)
    })
})
