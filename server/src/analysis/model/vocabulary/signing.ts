/** What heads a column of the days on which something was signed, and one of the days on which a gate itself fell. */

/** Folded. "Due", "target" and "planned" days are no such: who signs before them is merely early. */
export const SIGNED: ReadonlySet<string> = new Set(
  [
    ['signed', 'signed on', 'signed at', 'date signed', 'signed date', 'signing date', 'signed off on', 'signed-off on'],
    ['sign-off date', 'signoff date', 'sign off date', 'signature date', 'date of signature', 'signature / date'],
    ['sign / date', 'signature & date', 'approved', 'approved on', 'approved at', 'approval date', 'date approved'],
    ['date of approval', 'approval given on', 'approved by / date'],
    ['unterschrieben am', 'freigegeben am', 'genehmigt am', 'abgenommen am', 'freigabedatum', 'unterschriftsdatum'],
    ['datum der freigabe', 'datum der unterschrift'],
    ['signé le', 'approuvé le', 'validé le', 'date de signature', "date d'approbation", 'date de validation'],
    ['firmado el', 'aprobado el', 'fecha de firma', 'fecha de aprobación'],
    ['assinado em', 'aprovado em', 'data de assinatura', 'data da assinatura', 'data de aprovação', 'data da aprovação'],
    ['firmato il', 'approvato il', 'data della firma', 'data di approvazione', 'data firma', 'data approvazione'],
    ['подписано', 'дата подписи', 'дата подписания', 'согласовано', 'дата согласования', 'дата утверждения'],
    ['署名日', '承認日', '签字日期', '批准日期', '审批日期', '签署日期', '서명일', '승인일'],
  ].flat(),
)

export const HELD: ReadonlySet<string> = new Set(
  [
    ['date', 'gate date', 'date of gate', 'date of the gate', 'meeting date', 'review date', 'date of review'],
    ['held', 'held on', 'date held', 'actual', 'actual date', 'completed', 'completed on', 'date completed'],
    ['completion date', 'passed on', 'reached on', 'decision date', 'date of decision', 'decided on', 'finished on'],
    ['datum', 'durchgeführt am', 'abgeschlossen am', 'entschieden am', 'date de la revue', 'tenu le', 'terminé le'],
    ['fecha', 'fecha de revisión', 'realizado el', 'data', 'realizado em', 'svolto il', 'дата', 'проведено'],
    ['日付', '実施日', '完了日', '日期', '实际日期', '完成日期', '날짜', '완료일'],
  ].flat(),
)
