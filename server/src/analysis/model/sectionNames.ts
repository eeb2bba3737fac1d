/** The sections each kind of artefact needs: what they are called, and what stands in a fresh one. */
import type { ArtefactKind } from './kind.js'
import type { PartType } from './part.js'

export interface NeededSection {
  /** In the template, and in a fix. */
  readonly heading: string
  /** Headings, bold lines, labels and columns that are this section under another name. */
  readonly named: RegExp
  /** Parts that are this section wherever they stand. */
  readonly parts?: PartType
  /** What stands for it without a heading of its own: words under the title, steps anywhere, a check among them, a sentence. */
  readonly instead?: 'introduction' | 'steps' | 'verification' | 'decider'
  /** The rule that tells of a document without it where nothing in its place is said at all. */
  readonly toldBy?: 'rollback-without-deadline' | 'step-without-verification'
  /** An artefact of the same release that holds it instead. */
  readonly elsewhere?: ArtefactKind
  /** Words in brackets are blanks to fill in. */
  readonly fresh: string
}

const table = (columns: readonly string[], row: readonly string[]): string =>
  `| ${columns.join(' | ')} |\n|${'---|'.repeat(columns.length)}\n| ${row.join(' | ')} |`

const triggers: NeededSection = {
  heading: 'Rollback triggers',
  parts: 'trigger',
  named:
    /trigger|when to (?:roll|revert)|rollback (?:criteria|conditions?)|decision criteria|abort|auslöser|déclencheur|gatilho|quando (?:executar|reverter|eseguire)|when to execute|crit[eé]rios? (?:para|de|di) (?:iniciar|rollback|revers)|rückfallkriteri|critères de (?:retour|rollback)|desencaden|disparador|критери|условия|トリガー|発動|触发|트리거/iu,
  fresh: table(['Metric', 'Threshold', 'Action', 'Decider'], ['[metric]', '[threshold]', '[action]', '[role]']),
}
const verification: NeededSection = {
  heading: 'Verification checks',
  instead: 'verification',
  toldBy: 'step-without-verification',
  named:
    /verif|valida|smoke|sanity|health check|post[- ](?:rollback|deploy\w*)|checks?\b|tests?\b|prüf|check ?list|vérif|comprob|провер|検証|確認|验证|검증/iu,
  fresh: '- [ ] **[role]**: [check]',
}
const communication: NeededSection = {
  heading: 'Communication',
  parts: 'communication',
  named:
    /communicat|comms\b|announc|notif|audience|stakeholder|kommunikation|comunicaci|коммуникац|連絡|コミュニケーション|沟通|通知|소통/iu,
  elsewhere: 'communication-plan',
  fresh: table(
    ['When', 'Channel', 'Audience', 'Sender', 'Message'],
    ['[time or trigger]', '[channel]', '[audience]', '[role]', '[message]'],
  ),
}
const rollback: NeededSection = {
  heading: 'Rollback',
  named:
    /roll[- ]?back|back[- ]?out|revert|rückfall|retour arrière|reversi|откат|ロールバック|切り?戻し|戻し方|回滚|回退|롤백/iu,
  elsewhere: 'rollback-plan',
  fresh: '1. [rollback step]',
}
const procedure = (heading: string): NeededSection => ({
  heading,
  instead: 'steps',
  named:
    /procedure|steps?\b|procediment|execut|passos|passi\b|runbook|instructions?|how to|process|actions?\b|immediate|strateg|ablauf|vorgehen|étapes|procédure|pasos|procedimiento|шаги|порядок|手順|步骤|절차|deploy|cutover|release day/iu,
  fresh: table(['#', 'Step', 'Owner', 'Duration', 'Verification'], ['1', '[step]', '[role]', '[duration]', '[check]']),
})
const ownership: NeededSection = {
  heading: 'Ownership and decision authority',
  instead: 'decider',
  named:
    /owner|responsib|roles?\b|contat|kontakt|papéis|ruoli|ответственн|authority|decider|decision|contacts?\b|who\b|raci|zuständig|verantwort|responsable|ответствен|担当|责任|담당/iu,
  fresh: table(['Decision point', 'Decider', 'Fallback delegate'], ['[decision]', '[role]', '[fallback delegate]']),
}
const approvals: NeededSection = {
  heading: 'Approvals',
  named: /approv|sign[- ]?off|authori[sz]|freigabe|genehmig|validation|aprobaci|согласован|утвержд|承認|审批|승인/iu,
  fresh: table(
    ['Approval', 'Approver', 'Fallback delegate', 'Decision', 'Date'],
    ['[approval]', '[approver]', '[fallback delegate]', 'Pending', 'YYYY-MM-DD'],
  ),
}

export const NEEDED: Readonly<Record<ArtefactKind, readonly NeededSection[]>> = {
  'rollback-plan': [
    triggers,
    ownership,
    { heading: 'Data considerations', named: /data|backup|restore|snapshot|daten|données|datos|dados|dati\b|данн|データ|数据|데이터/iu, fresh: table(['Data', 'Written after the deployment', 'Restore point', 'Owner'], ['[data]', '[what happens to it]', '[restore point]', '[role]']) },
    procedure('Rollback procedure'),
    verification,
    communication,
    { heading: 'Recovery timeline', toldBy: 'rollback-without-deadline', named: /recover|timeline|rto\b|rpo\b|sla\b|duration|time\b|tempo\b|tempi\b|dauer|frist|schedule|deadline|window|wiederherstell|zeit|délai|durée|tiempo|duración|врем|срок|時間|时间|시간/iu, fresh: table(['Stage', 'Complete within', 'Owner'], ['[stage]', '[duration]', '[role]']) },
  ],
  'release-plan': [
    { heading: 'Overview', instead: 'introduction', named: /overview|summary|scope|introduction|purpose|object(?:ives?|ifs?)|goals?|about|background|vision|überblick|umfang|ziel|contexte|périmètre|résumé|resumen|alcance|objetivo|обзор|цел|概要|目的|范围|개요/iu, fresh: table(['Fact', 'Value'], ['Version', '[version]']) },
    { heading: 'Dependency matrix', parts: 'dependency', named: /dependenc|integration|prerequisite|depends|abhängig|dépendance|зависим|依存|前提|依赖|의존/iu, fresh: table(['Dependency', 'Owner', 'Readiness', 'Delivery date', 'Mitigation'], ['[dependency]', '[role]', '[readiness]', 'YYYY-MM-DD', '[mitigation]']) },
    { heading: 'Milestone timeline', parts: 'milestone', named: /milestone|timeline|schedule|calendar|roadmap|dates?\b|phase|iteration|sprint|zeitplan|meilenstein|termin|calendrier|jalon|planning|cronograma|hito|этап|график|срок|план-график|スケジュール|日程|マイルストーン|里程碑|时间|일정/iu, fresh: table(['Milestone', 'Date', 'Responsible', 'Completion criteria'], ['[milestone]', 'YYYY-MM-DD', '[role]', '[criteria]']) },
    { heading: 'Risk gates', parts: 'gate', named: /gate|go ?\/? ?-?no[- ]?go|approv|sign[- ]?off|exit criteria|entry criteria|acceptance|quality|freigabe|validation|aprobaci|критери|утвержд|承認|判定|审批|승인/iu, elsewhere: 'go-no-go', fresh: table(['Gate', 'Threshold', 'Evidence', 'Approver', 'Fallback delegate'], ['[gate]', '[measurable threshold]', '[link to evidence]', '[approver]', '[fallback delegate]']) },
    { heading: 'Checklists', parts: 'checklistItem', named: /check ?list|checks?\b|tasks?\b|steps?\b|activities|to do|todo|procedure|liste de contr|lista de (?:verif|control)|чек-?лист|チェックリスト|清单|체크리스트/iu, elsewhere: 'release-checklist', fresh: '- [ ] **[role]**: [check]' },
    { ...communication, heading: 'Communication plan' },
    { heading: 'Risks', parts: 'risk', named: /risk|risiko|risiken|risque|riesgo|risco|rischi|риск|リスク|风险|위험/iu, elsewhere: 'risk-register', fresh: table(['Risk', 'Probability', 'Impact', 'Mitigation', 'Owner'], ['[risk]', '[probability]', '[impact]', '[mitigation]', '[role]']) },
    rollback,
    { heading: 'Open issues', parts: 'openIssue', named: /open (?:issues?|questions?|items?|points?|decisions?)|outstanding|unresolved|known issues|offene|questions ouvertes|pendiente|открыт|未決|課題|未解决|미해결/iu, fresh: table(['#', 'Issue', 'Owner', 'Due date', 'Status'], ['1', '[issue]', '[role]', 'YYYY-MM-DD', 'Open']) },
  ],
  'deployment-runbook': [
    { heading: 'Preconditions', named: /pre-?condition|prerequisite|pre-?deploy|pre-?flight|pre-?release|pre-?go-?live|t-\d|before|preparation|readiness|requirements|voraussetzung|vorbereit|préparation|prérequis|avant|requisito|preparaci|подготовк|準備|前提|准备|준비|persiapan/iu, fresh: '- [ ] **[role]**: [check]' },
    procedure('Deployment procedure'),
    verification,
    rollback,
  ],
  'go-no-go': [
    { heading: 'Readiness gates', named: /^\P{L}*go\P{L}*$|gate|criteri|checklist|readiness|critère|critério|vorbedingung|voraussetzung|kennzahl|freigabe|verdict|valida|prerequisi|quality|indicator|review|status|product|infrastructure|security|kriterien|критери|基準|标准/iu, fresh: table(['Gate', 'Threshold', 'Evidence', 'Approver', 'Fallback delegate', 'Status'], ['[gate]', '[measurable threshold]', '[link to evidence]', '[approver]', '[fallback delegate]', '[status]']) },
    { heading: 'Decision', named: /decision|go ?\/? ?-?no[- ]?go|verdict|bottom line|esito|ergebnis|freigabe|conclus|outcome|recommendation|result|entscheid|décision|decisión|решени|判定|決定|决定|결정/iu, fresh: table(['Decision', 'Decided by', 'Fallback delegate', 'Evidence', 'Date'], ['[decision]', '[role]', '[fallback delegate]', '[link to evidence]', 'YYYY-MM-DD']) },
  ],
  'support-readiness': [
    { heading: 'Training', named: /train|enablement|onboard|knowledge transfer|handover|schulung|formation|capacitaci|обучени|教育|培训|교육|pelatihan/iu, fresh: '- [ ] **[role]**: [training]' },
    { heading: 'Knowledge base', named: /knowledge|articles?|documentation|docs\b|faq|runbook|guides?|wissens|documentaci|документац|база знаний|ナレッジ|文書|知识|문서|dokumentasi/iu, fresh: '- [ ] **[role]**: [article]' },
    { heading: 'On-call roster', named: /on-?call|roster|rota|coverage|staffing|schedule|shift|hours|contacts?\b|team|bereitschaft|astreinte|guardia|дежур|当番|体制|值班|당직/iu, fresh: table(['Shift', 'Primary', 'Backup', 'Contact'], ['[shift]', '[Name]', '[Name of backup]', '[contact]']) },
    { heading: 'Service level agreement (SLA)', named: /sla\b|service level|response time|resolution|severity|priorit|reaktionszeit|niveau de service|nivel de servicio|サービスレベル|服务水平/iu, fresh: table(['Severity', 'First answer', 'Resolution'], ['[severity]', '[duration]', '[duration]']) },
    { heading: 'Incident routes', named: /incident|escalat|triage|route|queue|hand-?off|störung|eskalation|эскалац|инцидент|エスカレーション|障害|升级|事件|장애|eskalasi|insiden/iu, fresh: table(['Symptom', 'Goes to', 'Within'], ['[symptom]', '[role]', '[duration]']) },
  ],
  'release-checklist': [
    { heading: 'One to two weeks before', named: /before|pre-?|prior|weeks?|planning|vor\b|avant|antes|до\b|подготов|前|准备|사전/iu, fresh: '- [ ] **[role]**: [check]' },
    { heading: 'Release day', named: /release|day|during|deploy|launch|go[- ]?live|publish|tag\b|build|ship|am tag|jour|día|день|当日|发布|배포/iu, fresh: '- [ ] **[role]**: [check]' },
    { heading: 'One to three days after', named: /after|post-?|follow|monitor|close|announce|clean|nach\b|après|después|после|後|发布后|사후/iu, fresh: '- [ ] **[role]**: [check]' },
  ],
  'communication-plan': [
    { heading: 'Audiences', named: /audience|stakeholder|recipient|notif|roles?\b|interessat|partes interessadas|customer|who\b|team|zielgruppe|public|destinat|audiencia|аудитори|対象|受众|대상/iu, fresh: table(['Audience', 'Needs to know', 'Owner'], ['[audience]', '[message]', '[role]']) },
    { heading: 'Channels', named: /channel|medium|platform|tools?\b|where|kanal|kanäle|canal|канал|チャネル|媒体|渠道|채널/iu, fresh: table(['Channel', 'Used for', 'Owner'], ['[channel]', '[purpose]', '[role]']) },
    { heading: 'Communication schedule', named: /schedule|timeline|cadence|frequency|calendar|when|timing|dates?\b|phase|plan\b|zeitplan|häufigkeit|fréquence|calendrier|frecuencia|график|частот|スケジュール|頻度|时间|频率|일정/iu, fresh: table(['When', 'Channel', 'Audience', 'Sender', 'Message'], ['[time or trigger]', '[channel]', '[audience]', '[role]', '[message]']) },
    { heading: 'Escalation', named: /escalat|contact|incident|emergency|crisis|eskalation|escalade|escalado|эскалац|エスカレーション|緊急|升级|에스컬레이션/iu, fresh: table(['Level', 'Condition', 'Role', 'Within'], ['1', '[condition]', '[role]', '[duration]']) },
  ],
  'release-notes': [
    { heading: 'New features', named: /feature|new\b|enhance|improve|change|highlight|added|what.?s|update|neu|änderung|nouveau|novedad|mejora|новы|изменен|新機能|変更|新增|功能|변경|신규/iu, fresh: '- [feature]' },
    { heading: 'Fixes', named: /fix|bug|resolved|defect|correct|patch|security|behoben|fehler|corrig|correc|исправ|修正|修复|수정/iu, fresh: '- [fix]' },
    { heading: 'Known issues', named: /known|limitation|open issue|caveat|bekannte|einschränk|connus|limites|conocid|limitacion|известн|ограничен|既知|制限|已知|알려진/iu, fresh: table(['#', 'Issue', 'Workaround'], ['1', '[issue]', '[workaround]']) },
  ],
  'change-request': [
    { heading: 'Description and reason', named: /reason|justif|why|description|purpose|background|begründung|beschreibung|motif|motivo|descripci|описани|причин|理由|内容|原因|描述/iu, fresh: '[description and reason]' },
    { heading: 'Risk assessment', named: /risk|impact|auswirkung|risiko|risque|riesgo|риск|влияни|影響|リスク|影响|风险/iu, fresh: table(['Risk', 'Probability', 'Impact', 'Mitigation', 'Owner'], ['[risk]', '[probability]', '[impact]', '[mitigation]', '[role]']) },
    { heading: 'Implementation plan', named: /implement|plan\b|steps?\b|procedure|deploy|schedule|umsetzung|mise en œuvre|реализац|внедрен|実施|手順|实施/iu, fresh: '1. [step]' },
    { heading: 'Test evidence', named: /test|verif|validat|evidence|nachweis|prüf|prueba|провер|тест|検証|测试/iu, fresh: '[link to evidence]' },
    rollback,
    approvals,
  ],
  'post-release-review': [
    { heading: 'What went well', named: /well|success|positive|good|keep|worked|win|gut\b|réussi|bien\b|хорошо|良かった|優れ|做得好|잘된/iu, fresh: '- [what went well]' },
    { heading: 'What went wrong', named: /wrong|badly|not go|didn.?t|improve|problem|issue|challenge|negative|incident|stop\b|schlecht|mal\b|проблем|悪かった|問題|问题|문제/iu, fresh: '- [what went wrong]' },
    { heading: 'Lessons learned', named: /lesson|learn|takeaway|insight|root cause|erkenntnis|leçon|lecci|урок|вывод|教訓|学び|经验|교훈/iu, fresh: '- [lesson]' },
    { heading: 'Follow-ups', named: /follow|action|next step|to do|todo|improvement|maßnahme|suivi|acción|acciones|действи|アクション|対策|行动|조치/iu, fresh: table(['#', 'Action', 'Owner', 'Due date', 'Status'], ['1', '[action]', '[role]', 'YYYY-MM-DD', 'Open']) },
  ],
  announcement: [
    { heading: 'Scope', named: /scope|features?\b|summary|highlights?|changes?\b|chang(?:ed|ing)|includ|what.?s (?:new|in)|\bnew\b|umfang|inhalt|änderung|neu\b|périmètre|nouveaut|changement|alcance|noved|cambios|escopo|mudança|ambito|modifiche|изменен|новы|内容|変更|概要|范围|更新|범위|변경/iu, fresh: table(['Part', 'What changes'], ['[feature]', '[what users can do]']) },
    { heading: 'Timeline', named: /timeline|schedule|\bwhen\b|dates?\b|window|milestone|start|next steps?|live\b|zeitplan|zeitraum|wann\b|termin|calendrier|quand|cronograma|cuándo|fecha|calendário|data\b|дата|срок|график|日程|日時|スケジュール|时间|일정/iu, parts: 'milestone', fresh: table(['Milestone', 'Date', 'Responsible'], ['[milestone]', 'YYYY-MM-DD', '[role]']) },
    { heading: 'Impact', named: /impact|effects?\b|affect|downtime|interruption|outage|expect|notice|summary|available|who gets|auswirkung|betroffen|ausfall|incidence|conséquence|indisponib|afecta|влияни|простой|影響|停止|影响|停机|영향/iu, fresh: table(['Audience', 'Effect', 'Start', 'End'], ['[audience]', '[effect]', 'YYYY-MM-DD HH:MM', 'YYYY-MM-DD HH:MM']) },
    { heading: 'Actions by team', named: /actions?\b|next steps?|to[- ]?dos?\b|what (?:you|do|to|we)\b|you (?:need|have|must)|prepar|required|tasks?\b|maßnahme|zu tun|nächste schritte|vorbereit|à faire|prochaines étapes|acciones|qué hacer|próxim|ações|azioni|действи|対応|作業|行动|操作|조치/iu, fresh: table(['Team', 'Action', 'Due date'], ['[team]', '[action]', 'YYYY-MM-DD']) },
  ],
  'risk-register': [
    { heading: 'Register', parts: 'risk', named: /risk|register|risiko|risiken|risque|riesgo|risco|rischi|риск|リスク|风险|위험/iu, fresh: table(['ID', 'Risk', 'Probability', 'Impact', 'Mitigation', 'Owner'], ['R-01', '[risk]', '[probability]', '[impact]', '[mitigation]', '[role]']) },
  ],
  rtm: [
    { heading: 'Traceability matrix', parts: 'requirement', named: /traceab|requirements?\b|matrix|anforderung|exigence|requisito|requisiti|требован|要件|要求|需求|요구/iu, fresh: table(['Requirement ID', 'Requirement', 'Verification', 'Status'], ['[requirement id]', '[requirement]', '[test id]', '[status]']) },
  ],
  'change-log': [
    { heading: 'Changes', parts: 'change', named: /changes?\b|log\b|entries|history|release|version|added|fixed|änderung|modification|changement|cambios?|mudança|modifiche|изменен|変更|更新|变更|변경/iu, fresh: table(['ID', 'Type', 'Description', 'Reason', 'Impact', 'Rollback', 'Owner', 'Timestamp'], ['[change id]', '[type]', '[description]', '[reason]', '[impact]', '[rollback]', '[role]', 'YYYY-MM-DD HH:MM']) },
  ],
  'change-framework': [
    { heading: 'Change types', named: /types?\b|categor|class|kinds? of|standard|emergency|normal changes?|art(?:en)? der|kategori|typ(?:en|es|i|os)?\b|clasificaci|tipos?\b|вид|тип|種類|分類|类型|分类|유형/iu, fresh: table(['Change type', 'When', 'Risk', 'Approval', 'Window'], ['[type]', '[condition]', '[risk]', '[approval]', '[window]']) },
    { heading: 'Risk scoring', named: /risk|impact|priorit|scor|severity|risiko|auswirkung|risque|riesgo|risco|rischio|риск|влияни|リスク|影響|风险|影响|위험/iu, fresh: table(['Score', 'Category', 'What it asks for'], ['[score]', '[category]', '[requirement]']) },
    { heading: 'Approval matrix', named: /approv|authori[sz]|\bcab\b|board|sign[- ]?off|roles?\b|freigabe|genehmig|beirat|validation|comité|aprobaci|aprovaç|согласован|утвержд|承認|审批|승인/iu, fresh: table(['Gate', 'Requestor', 'Reviewed by', 'Approver', 'Fallback delegate'], ['[change type]', '[role]', '[role]', '[approver]', '[fallback delegate]']) },
    rollback,
    { heading: 'Metrics and governance', named: /metric|kpi|measure|govern|review|report|audit|complian|continual|improv|kennzahl|überprüf|indicateur|gouvernance|métrica|indicador|gobern|метрик|показател|контрол|指標|統制|評価|指标|治理|지표/iu, fresh: table(['Metric', 'Target', 'Actual', 'Trend', 'Owner'], ['[metric]', '[target]', '[actual]', '[trend]', '[role]']) },
  ],
  'release-metrics': [
    { heading: 'Scorecard', named: /metric|scorecard|kpi|indicator|measure|frequency|success|lead time|target|dora|kennzahl|indicateur|métrica|indicador|метрик|показател|指標|指标|지표/iu, fresh: table(['Metric', 'Target', 'Actual', 'Trend', 'Owner'], ['[metric]', '[target]', '[actual]', '[trend]', '[role]']) },
  ],
  'stakeholder-register': [
    { heading: 'Stakeholders', named: /stakeholder|contacts?\b|roles?\b|names?\b|people|team|directory|beteiligte|ansprechpartner|parties prenantes|interesad|interessad|участник|стейкхолдер|関係者|連絡先|干系人|相关方|이해관계자/iu, fresh: table(['Role', 'Name', 'Fallback delegate', 'Contact'], ['[role]', '[Name]', '[Name of delegate]', '[contact]']) },
  ],
  'compliance-log': [
    { heading: 'Evidence log', parts: 'evidence', named: /evidence|controls?\b|audit|records?\b|complian|nachweis|kontrolle|preuve|contrôle|evidencia|evidência|prove\b|доказательств|контрол|証跡|統制|证据|合规|증거/iu, fresh: table(['Control', 'Evidence', 'Approved by', 'Storage location', 'Retention'], ['[control]', '[link to evidence]', '[role]', '[storage location]', '[retention]']) },
  ],
} // prettier-ignore
