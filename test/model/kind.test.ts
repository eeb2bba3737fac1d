/** Which documents are release artefacts, and of which kind: what they say themselves decides, resemblance does not. */
import assert from 'node:assert/strict'
import { kindWith } from '../../server/src/analysis/lint/configuration.js'
import {
  declaredKind,
  firstHeading,
  kindNamed,
  kindOf,
  kindTitle,
  thisIs,
  type ArtefactKind,
} from '../../server/src/analysis/model/kind.js'
import { doc } from './reading.js'

describe('kind', () => {
  describe('U-01 front matter decides', () => {
    it('names the kind, whatever file and heading are called', () => {
      const text = doc`
        ---
        artefact: rollback-plan
        ---
        # Release plan
      `
      const { kind, because } = kindOf('/docs/ReleasePlan.md', text)
      assert.equal(kind, 'rollback-plan')
      assert.equal(because, 'Its front matter says `artefact: rollback-plan`.')
    })

    it('`artefact: none` leaves a document in peace', () => {
      const { kind, near } = kindOf('/docs/RollbackPlan.md', '---\nartefact: none\n---\n# Rollback plan\n')
      assert.deepEqual([kind, near], [undefined, undefined])
    })

    it('wins over the configuration', () => {
      const configured = { kind: 'release-notes', pattern: 'docs/**' } as const
      assert.equal(kindOf('/docs/a.md', '---\nartefact: rtm\n---\n', configured).kind, 'rtm')
      assert.equal(kindOf('/docs/a.md', '---\nartefact: none\n---\n', configured).kind, undefined)
    })

    it('is read with quotes, comments, CRLF and a byte order mark', () => {
      for (const text of [
        '---\nartefact: "rtm"\n---\n',
        "---\r\ntitle: x\r\nartefact: 'rtm'  # the matrix\r\n---\r\n",
        '\uFEFF---\rartefact: rtm\r---\r',
      ])
        assert.equal(declaredKind(text), 'rtm', JSON.stringify(text))
    })

    it('that is not closed, not at the start or of other keys says nothing', () => {
      for (const text of [
        '---\nartefact: rtm\n',
        '\n---\nartefact: rtm\n---\n',
        '---\nkind: rtm\n---\n',
        '---\n  artefact: rtm\n---\n',
      ])
        assert.equal(declaredKind(text), undefined, JSON.stringify(text))
    })

    it('with a kind nobody knows is explained', () => {
      const { kind, because } = kindOf('/docs/a.md', '---\nartefact: rolback\n---\n# Plan\n')
      assert.equal(kind, undefined)
      assert.match(because, /`artefact: rolback`, which is no kind Slipway knows/)
    })
  })

  describe('U-01 a kind that is declared by a name or nearly by its word', () => {
    for (const [declared, kind] of [['Rollback Plan', 'rollback-plan'], ['release_plans', 'release-plan'], ['relase-plan', 'release-plan'], ['"Go / no-go"', 'go-no-go'], ['Plan de retour arrière', 'rollback-plan'], ['rolback', undefined], ['rtx', undefined], ['article', undefined]] as const)
      it(`${declared} is ${kind ?? 'none'}`, () =>
        assert.equal(kindWith(undefined, '/docs/a.md', `---\nartefact: ${declared}\n---\n`).kind, kind)) // prettier-ignore
  })

  describe('U-01 the configuration gives a path its kind', () => {
    it('and says which pattern did', () => {
      const { kind, because } = kindOf('/docs/a.md', '# Anything\n', { kind: 'rtm', pattern: 'docs/*.md' })
      assert.deepEqual([kind, because], ['rtm', '`slipway.yml` gives it this kind: `docs/*.md`: rtm.'])
    })

    it('or none', () => {
      const answer = kindOf('/archive/RollbackPlan.md', '# Rollback plan\n', { kind: 'none', pattern: 'archive/**' })
      assert.deepEqual([answer.kind, answer.near], [undefined, undefined])
    })
  })

  describe('U-01 file name and first heading together name a kind', () => {
    for (const [path, heading, kind] of [
      ['RollbackPlan.md', '# Rollback plan – Harbourlight 4.2', 'rollback-plan'],
      ['rollback_plan.v2.md', '# Back-out plan', 'rollback-plan'],
      ['rollback-plan-4.2.markdown', 'Rollback plan\n===', 'rollback-plan'],
      ['deployment-plan.md', '# Release Plan', 'release-plan'],
      ['RTM.md', '# Requirements traceability matrix', 'rtm'],
      ['GoNoGo.md', '# Go/No-Go checklist', 'go-no-go'],
      ['ReleaseNotes42.md', '<!-- generated -->\n\n# Release notes', 'release-notes'],
      ['Plan-de-retour-arrière.md', '# Plan de retour arrière', 'rollback-plan'],
      ['リリース計画書.md', '# リリース計画 4.2', 'release-plan'],
      ['План отката.md', '# План отката', 'rollback-plan'],
      // macOS writes é as e and an accent
      ['Plan-de-retour-arrie\u0300re.md', '# Plan de retour arrière', 'rollback-plan'],
    ] as const)
      it(`${path} with "${heading.replace(/\n/g, '⏎')}" is a ${kind}`, () =>
        assert.equal(kindOf(`/docs/${path}`, `${heading}\n`).kind, kind))

    it('the longest name wins: a change log is no release', () => {
      assert.equal(kindNamed('release-change-log.md'), 'change-log')
      assert.equal(kindNamed('release checklist for the release plan'), 'release-checklist')
    })
  })

  describe('U-01 near misses are offered, not guessed', () => {
    it('a file name alone', () => {
      const { kind, near, because } = kindOf('/docs/RollbackPlan.md', '# How we go back\n')
      assert.deepEqual([kind, near], [undefined, 'rollback-plan'])
      assert.equal(because, 'Its file name sounds like rollback-plan, its first heading does not.')
      assert.match(
        kindOf('/r/RollbackPlan.md', 'Words').because,
        /; a heading that says so, or `artefact: rollback-plan`/,
      )
    })

    it('a heading alone', () => {
      const { kind, near, because } = kindOf('/docs/notes.md', '# Rollback plan\n')
      assert.deepEqual([kind, near], [undefined, 'rollback-plan'])
      assert.equal(because, 'Its heading sounds like rollback-plan, its file name does not.')
    })

    it('a name and a heading that disagree', () =>
      assert.equal(kindOf('/docs/release-plan.md', '# Rollback plan\n').kind, undefined))

    it('front matter without a kind, a folder, a generated change log make nothing an artefact', () => {
      for (const [path, text] of [
        ['/docs/a.md', '---\ntitle: Rollback plan\n---\n# A\n'],
        ['/release-plan/a.md', '# A\n'],
        ['/CHANGELOG.md', '# Changelog\n'],
        ['/README.md', ''],
      ] as const)
        assert.equal(kindOf(path, text).kind, undefined, path)
    })

    it('words inside other words name nothing', () => assert.equal(kindNamed('crtmx prerelease planner'), undefined))
  })

  describe('the words for a kind', () => {
    it('name it as people do', () => {
      assert.equal(kindTitle('rtm'), 'Requirements traceability matrix')
      assert.equal(kindTitle('go-no-go'), 'Go/no-go checklist')
    })
    it('make a sentence of it', () => {
      const said = {
        'rollback-plan': 'This is a rollback plan',
        announcement: 'This is an announcement',
        'release-notes': 'These are release notes',
      } as const
      for (const [kind, sentence] of Object.entries(said)) assert.equal(thisIs(kind as ArtefactKind), sentence)
    })
  })

  describe('the first heading', () => {
    for (const [what, text, heading] of [
      ['after front matter', '---\ntitle: x\n---\n\n# Plan #\n', 'Plan'],
      ['underlined', 'Plan\n----\n', 'Plan'],
      ['not inside a fence', '~~~md\n# a\n```\n~~~\n## Plan\n', 'Plan'],
      ['not a list with a rule under it', '- a\n---\n# Plan\n', 'Plan'],
      ['absent', 'only text\n', undefined],
    ] as const)
      it(what, () => assert.equal(firstHeading(text), heading))
  })
})
