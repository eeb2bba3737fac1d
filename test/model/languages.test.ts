/** The words of nine languages: one small plan in each, read alike. */
import assert from 'node:assert/strict'
import { Host } from '../../server/src/analysis/analysis.js'
import { kindOf } from '../../server/src/analysis/model/kind.js'
import {
  columnConcepts,
  inLanguages,
  sectionConcepts,
  statusNamed,
  type Language,
} from '../../server/src/analysis/model/vocabulary/lookup.js'
import { partsIn } from './reading.js'

interface Words {
  readonly code: Language
  readonly plan: string
  readonly timeline: readonly [heading: string, milestone: string, date: string, owner: string]
  readonly day: string
  readonly role: string
  readonly risks: readonly [heading: string, risk: string, probability: string, impact: string, mitigation: string]
}

const LANGUAGES: Readonly<Record<string, Words>> = {
  English: {
    code: 'en',
    plan: 'Release plan',
    timeline: ['Timeline', 'Milestone', 'Date', 'Owner'],
    day: '1 March 2026',
    role: 'Release manager',
    risks: ['Risks', 'Risk', 'Likelihood', 'Severity', 'Contingency'],
  },
  German: {
    code: 'de',
    plan: 'Releaseplan',
    timeline: ['Zeitplan', 'Meilenstein', 'Termin', 'Verantwortlich'],
    day: '01.03.2026',
    role: 'Betrieb',
    risks: ['Risiken', 'Risiko', 'Eintrittswahrscheinlichkeit', 'Auswirkung', 'Maßnahme'],
  },
  French: {
    code: 'fr',
    plan: 'Plan de version',
    timeline: ['Calendrier', 'Jalon', 'Date cible', 'Responsable'],
    day: '1er mars 2026',
    role: 'Équipe',
    risks: ['Risques', 'Risque', 'Probabilité', 'Gravité', 'Mesures'],
  },
  Spanish: {
    code: 'es',
    plan: 'Plan de lanzamiento',
    timeline: ['Cronograma', 'Hito', 'Fecha', 'Responsable'],
    day: '1 de marzo de 2026',
    role: 'Equipo',
    risks: ['Riesgos', 'Riesgo', 'Probabilidad', 'Impacto', 'Mitigación'],
  },
  Portuguese: {
    code: 'pt',
    plan: 'Notas de versão',
    timeline: ['Cronograma', 'Marco', 'Prazo', 'Responsável'],
    day: '1 de março de 2026',
    role: 'Equipe',
    risks: ['Riscos', 'Risco', 'Probabilidade', 'Impacto', 'Mitigação'],
  },
  Italian: {
    code: 'it',
    plan: 'Note di rilascio',
    timeline: ['Calendario', 'Traguardo', 'Scadenza', 'Responsabile'],
    day: '1 marzo 2026',
    role: 'Responsabile',
    risks: ['Rischi', 'Rischio', 'Probabilità', 'Impatto', 'Mitigazione'],
  },
  Russian: {
    code: 'ru',
    plan: 'План релиза',
    timeline: ['График', 'Веха', 'Дата', 'Ответственный'],
    day: '1 марта 2026',
    role: 'Команда',
    risks: ['Риски', 'Риск', 'Вероятность', 'Влияние', 'Меры'],
  },
  Japanese: {
    code: 'ja',
    plan: 'リリース計画',
    timeline: ['スケジュール', 'マイルストーン', '日付', '担当者'],
    day: '2026年3月1日',
    role: '開発チーム',
    risks: ['リスク', 'リスク', '発生確率', '影響度', '対策'],
  },
  Chinese: {
    code: 'zh',
    plan: '发布计划',
    timeline: ['时间表', '里程碑', '日期', '负责人'],
    day: '2026年3月1日',
    role: '测试经理',
    risks: ['风险', '风险', '概率', '影响', '应对措施'],
  },
  Korean: {
    code: 'ko',
    plan: '릴리스 계획',
    timeline: ['일정', '마일스톤', '날짜', '담당자'],
    day: '2026년 3월 1일',
    role: '개발팀',
    risks: ['위험', '위험', '확률', '영향', '대책'],
  },
}

const table = (heading: string, headers: readonly string[], row: readonly string[]): string =>
  `## ${heading}\n\n| ${headers.join(' | ')} |\n|${headers.map(() => '---|').join('')}\n| ${row.join(' | ')} |\n\n`

describe('languages', () => {
  for (const [language, { code, plan, timeline, day, role, risks }] of Object.entries(LANGUAGES)) {
    describe(language, () => {
      it('U-01 name and heading make an artefact', () => {
        assert.notEqual(kindOf(`/docs/${plan}.md`, `# ${plan} 4.2\n`).kind, undefined)
      })

      it('U-01 milestones have dates and owners, risks their ratings', () => {
        const text =
          `# ${plan}\n\n` +
          table(timeline[0], timeline.slice(1), ['A', day, role]) +
          table(risks[0], risks.slice(1), ['B', 'C', 'D', 'E'])
        const parts = [`milestone "A" date=${day} owner=${role}`, 'risk "B" impact=D mitigation=E probability=C']
        assert.deepEqual(partsIn(text), parts)
        assert.deepEqual(partsIn(text, { languages: [code] }), parts, 'with its own language alone')
        if (code !== 'en') assert.notDeepEqual(partsIn(text, { languages: [] }), parts, 'without it')
      })

      it('U-04 a trailing role owns an item', () => {
        assert.deepEqual(partsIn(`# ${plan}\n\n- [ ] X (${role})\n`), [`checklistItem "X (${role})" owner=${role}`])
      })
    })
  }

  it('a language that is left out turns no foreign word into a column', () => {
    // "Date" in Italian and Portuguese.
    assert.deepEqual(columnConcepts('Data'), ['date'])
    assert.deepEqual(inLanguages(['en', 'de'], () => columnConcepts('Data')), []) // prettier-ignore
  })

  it('are those set around the work, also when it is nested or fails', () => {
    const known = () => [sectionConcepts('Risiken').size > 0, statusNamed('brouillon') !== undefined]
    const nested = inLanguages(['de'], () => [known(), inLanguages(['fr'], known), inLanguages(undefined, known)])
    assert.deepEqual(nested, [[true, false], [false, true], [true, true]]) // prettier-ignore
    assert.throws(() => inLanguages([], () => { throw new Error('broken') })) // prettier-ignore
    assert.deepEqual(known(), [true, true])
  })

  it('full-width punctuation labels as well', () => {
    assert.deepEqual(partsIn('## リスク\n\n- 遅延\n  - 発生確率：高\n  - 影響度：中\n'), [
      'risk "遅延" impact=中 probability=高',
    ])
  })

  it('a bullet opens as a risk or milestone in its language', () => {
    assert.deepEqual(partsIn('## Risques\n\n- Risque 1 : panne — Probabilité : forte\n'), [
      'risk "Risque 1 : panne" probability=forte',
    ])
    assert.deepEqual(partsIn('# Plan\n\n- Meilenstein 2: Abnahme\n'), ['milestone "Meilenstein 2: Abnahme"'])
  })
})

describe('equal texts under folders of different languages', () => {
  const risk = (name: string): string =>
    `### ${name}\n\n#### Eintrittswahrscheinlichkeit\n\nHoch\n\n#### Auswirkung\n\nHoch\n\n#### Maßnahme\n\nLotsen rufen\n`
  const text = `---\nartefact: risk-register\n---\n\n# Risks\n\n## Risks\n\n${['R1 Fog', 'R2 Ice', 'R3 Tide'].map(risk).join('\n')}`
  const configurations = new Map([
    ['en/slipway.yml', 'languages: [en]\n'],
    ['de/slipway.yml', 'languages: [de]\n'],
  ])
  const told = (host: Host, ...paths: readonly string[]): string[] => {
    const analysis = host.apply({ documents: new Map(paths.map(path => [path, text])), configurations })
    return paths.map(path =>
      analysis
        .findings(path)
        .map(({ message }) => message)
        .join('\n'),
    )
  }

  it('are each read in their own', () => {
    const [english] = told(new Host(), 'en/risks.md')
    const [german] = told(new Host(), 'de/risks.md')
    assert.notEqual(english, german)
    assert.deepEqual(told(new Host(), 'en/risks.md', 'de/risks.md'), [english, german])
    assert.deepEqual(told(new Host(), 'de/risks.md', 'en/risks.md'), [german, english])
  })
})

describe('headings of rollback triggers', () => {
  for (const heading of [
    'When to trigger a rollback',
    'Wann zurückgerollt wird',
    'Quand déclencher le retour arrière',
    'Cuándo hacer rollback',
    'Quando fazer o rollback',
    'Quando fare il rollback',
    'Когда нужен откат',
    'ロールバックする条件',
    '需要回滚的场景',
    '롤백 시점',
  ])
    it(`S-01 ${heading}`, () => assert.ok(sectionConcepts(heading).has('triggers')))
})
