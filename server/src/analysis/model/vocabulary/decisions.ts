/** What people write where something is decided: for it, against it, under conditions, not yet. */

/** Folded: lower case. Latin and Cyrillic entries are the beginning of the text, as whole words; others stand anywhere in it. */
export const DECISIONS = {
  against: [
    'no-go', 'no go', 'nogo', 'not go', 'rejected', 'reject', 'refused', 'declined', 'denied', 'disapproved', 'not approved',
    'not ready', 'not passed', 'failed', 'fail', 'failing', 'red', 'blocked', 'blocker', 'stopped', 'cancelled', 'canceled',
    'postponed', 'aborted', 'do not release', "don't release", 'hold the release',
    'abgelehnt', 'nicht freigegeben', 'nicht bestanden', 'nicht bereit', 'blockiert', 'gesperrt', 'rot', 'verschoben',
    'rejeté', 'rejetée', 'refusé', 'refusée', 'non validé', 'non validée', 'bloqué', 'bloquée', 'échec', 'non prêt',
    'rechazado', 'rechazada', 'no aprobado', 'no aprobada', 'bloqueado', 'bloqueada', 'fallido', 'no listo',
    'rejeitado', 'rejeitada', 'reprovado', 'reprovada', 'não aprovado', 'não aprovada', 'não pronto',
    'respinto', 'respinta', 'rifiutato', 'rifiutata', 'non approvato', 'non approvata', 'bloccato', 'bloccata', 'fallito',
    'отклонено', 'отклонен', 'отклонён', 'отказ', 'отказано', 'не одобрено', 'не готово', 'заблокировано', 'не пройдено',
    '否決', '不承認', '却下', '差し戻し', '不合格', '不可', '中止', '拒绝', '驳回', '不通过', '未通过', '不批准', '阻塞', '거절', '반려', '불합격', '거부', '차단', '❌', '⛔', '🔴', '🚫', '✗', '✘',
  ],
  conditional: [
    'conditional', 'conditionally', 'conditional go', 'go with conditions', 'go with condition', 'approved with conditions',
    'approved with', 'approved subject to', 'go subject to', 'go if', 'go, if', 'partially', 'partial', 'partly', 'amber', 'yellow', 'at risk', 'with conditions', 'on condition',
    'bedingt', 'unter vorbehalt', 'mit auflagen', 'freigegeben mit auflagen', 'gelb', 'teilweise',
    'sous réserve', 'conditionnel', 'conditionnelle', 'avec réserves', 'approuvé sous réserve', 'partiel', 'partielle', 'orange',
    'condicional', 'condicionado', 'con condiciones', 'aprobado con condiciones', 'parcial', 'com ressalvas', 'aprovado com ressalvas',
    'condizionato', 'condizionata', 'con riserva', 'parziale', 'условно', 'с условиями', 'частично',
    '条件付', '有条件', '一部', '部分', '조건부', '⚠', '🟡', '🟠',
  ],
  open: [
    'pending', 'tbd', 'tbc', 'open', 'to do', 'todo', 'in progress', 'wip', 'not started', 'not yet', 'not done', 'awaiting', 'await', 'waiting', 'incomplete',
    'scheduled', 'planned', 'requested', 'draft', 'under review', 'in review', 'on hold', 'undecided', 'none yet', 'outstanding', 'ongoing', 'deferred',
    'ausstehend', 'offen', 'in arbeit', 'geplant', 'noch offen', 'wartet', 'unentschieden', 'en attente', 'à faire', 'en cours', 'ouvert', 'ouverte', 'prévu', 'prévue',
    'pendiente', 'en curso', 'abierto', 'abierta', 'por hacer', 'planificado', 'pendente', 'em andamento', 'aberto', 'aberta', 'a fazer',
    'in attesa', 'in corso', 'aperto', 'aperta', 'da fare', 'ожидает', 'ожидается', 'ожидание', 'открыто', 'открыт', 'в работе', 'в процессе', 'не начато', 'запланировано',
    '未定', '未承認', '未完', '未着手', '保留', '待', '進行中', '予定', '进行中', '未开始', '未完成', '대기', '진행', '미정', '미완료', '예정', '⏳', '🕒', '⬜', '☐', '🔲', '○', '◯',
  ],
  for: [
    'go', 'go!', 'approved', 'approve', 'passed', 'pass', 'done', 'complete', 'completed', 'signed', 'signed off', 'sign-off given', 'ready', 'green', 'yes', 'ok', 'okay',
    'accepted', 'granted', 'confirmed', 'met', 'closed', 'proceed', 'released', 'shipped', 'verified', 'cleared', 'live', 'resolved', 'finished', 'opened',
    'freigegeben', 'genehmigt', 'bestanden', 'erledigt', 'bereit', 'abgeschlossen', 'grün', 'erteilt', 'ja', 'zugestimmt',
    'approuvé', 'approuvée', 'validé', 'validée', 'accepté', 'acceptée', 'prêt', 'prête', 'terminé', 'terminée', 'fait', 'oui', 'vert', 'conforme',
    'aprobado', 'aprobada', 'listo', 'lista', 'hecho', 'hecha', 'completado', 'completada', 'cumplido', 'sí', 'verde', 'aceptado',
    'aprovado', 'aprovada', 'pronto', 'pronta', 'feito', 'feita', 'concluído', 'concluída', 'sim', 'approvato', 'approvata', 'fatto', 'completato', 'completata', 'superato', 'sì',
    'одобрено', 'одобрен', 'одобрена', 'утверждено', 'утвержден', 'утверждён', 'согласовано', 'готово', 'готов', 'выполнено', 'пройдено', 'да', 'завершено', 'принято',
    '承認', '可決', '合格', '完了', '済', '実施', '通过', '批准', '同意', '完成', '就绪', '승인', '완료', '합격', '통과', '준비', '✅', '✔', '✓', '☑', '🟢', '👍',
  ],
} as const // prettier-ignore
