/** Holds what a new artefact asks for, and what it knows without asking. */
import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { answer, QUESTIONS, VARIABLES, type Known } from '../../client/src/newArtefact/questions.js'
import { packetValues } from '../../client/src/newArtefact/packetValues.js'

const nothing: Known = {
  packet: {},
  disputed: [],
  manifest: {},
  git: {},
  people: [],
  folder: 'release',
  root: 'harbour',
  clock: { date: '2026-11-20', timezone: 'Europe/London' },
  kindTitle: 'Rollback plan',
}

/** Answers with what is suggested, and remembers what was asked. */
async function run(known: Partial<Known>, given = {}) {
  const asked: string[] = []
  const answers = await answer({ ...nothing, ...known }, given, async ({ variable }, offer) => {
    asked.push(`${variable}: ${offer ? `${offer.value} (${offer.from})` : 'no idea'}`)
    return offer?.value ?? ''
  })
  return { asked, answers }
}

describe('the questions of a new artefact', () => {
  it('are one for each variable of the templates', () => {
    assert.deepEqual(
      QUESTIONS.map(question => question.variable),
      VARIABLES,
    )
  })

  it('are only those nobody knows the answer to', async () => {
    const { asked, answers } = await run({})
    assert.deepEqual(asked, ['version: no idea', 'owner: no idea'])
    assert.deepEqual(answers, {
      product: 'harbour',
      release: undefined,
      date: '2026-11-20',
      timezone: 'Europe/London',
      title: 'Rollback plan',
    })
  })

  it('P-02 are none where the packet and git know everything', async () => {
    const { asked, answers } = await run({
      packet: { version: '2.4.0', release: 'Harbour 2.4', product: 'Harbour', timezone: 'UTC' },
      git: { user: 'Ada Byron' },
    })
    assert.deepEqual(asked, [])
    assert.deepEqual(answers, {
      version: '2.4.0',
      release: 'Harbour 2.4',
      product: 'Harbour',
      timezone: 'UTC',
      date: '2026-11-20',
      owner: 'Ada Byron',
      title: 'Rollback plan – Harbour 2.4',
    })
  })

  it('suggest the version of folder, manifest or tag, and say where it is from', async () => {
    const first = async (known: Partial<Known>) => (await run(known)).asked[0]
    const manifest = { file: 'package.json', name: 'harbour', version: '2.4.0' }
    assert.equal(await first({ folder: 'release-3.1' }), "version: 3.1 (the folder's name)")
    assert.equal(await first({ manifest, git: { tag: 'v2.3.0' } }), 'version: 2.4.0 (package.json)')
    assert.equal(await first({ manifest, git: { tag: 'v2.4.0' } }), 'version: 2.5.0 (the latest git tag, counted up)')
    assert.equal(
      await first({ packet: { version: '2.4.0' }, disputed: ['version'] }),
      'version: 2.4.0 (most of the other artefacts of the folder)',
    )
  })

  it('take the product from the release, the manifest or the workspace folder', async () => {
    const product = async (known: Partial<Known>) => (await run(known)).answers?.product
    assert.equal(
      await product({ packet: { release: 'Harbour Light 4.2' }, manifest: { name: 'app' } }),
      'Harbour Light',
    )
    assert.equal(await product({ packet: { release: '4.2' }, manifest: { name: 'app' } }), 'app')
    assert.equal(await product({}), 'harbour')
  })

  it('suggest the owner of the folder before the owner of the workspace', async () => {
    assert.equal(
      (await run({ people: ['CAB chair', 'Ada'] })).asked[1],
      'owner: CAB chair (the owner used most in this workspace)',
    )
    assert.equal(
      (await run({ people: ['CAB chair'], packet: { owner: 'Ada' } })).asked[1],
      'owner: Ada (the other artefacts of the folder)',
    )
  })

  it('are not asked again where the command brought the answer', async () => {
    const { asked, answers } = await run({}, { version: '9.0', owner: '' })
    assert.deepEqual([asked, answers?.version, answers?.release, answers?.owner], [[], '9.0', 'harbour 9.0', ''])
  })

  it('end when the person gives up', async () => {
    assert.equal(await answer(nothing, {}, async () => undefined), undefined)
  })

  it('are not asked without anybody there', async () => {
    assert.equal((await answer(nothing, {}, undefined))?.version, undefined)
  })
})

describe('what a packet agrees on', () => {
  it('is the most used value of each key', () => {
    const { packet, disputed } = packetValues([
      '---\nartefact: release-plan\nversion: 2.4.0\nowner: "Ada: lead" # for now\n---\n',
      "---\r\nversion: '2.4.0'\r\nowner: Bo\r\n---\r\n",
      '---\nversion: 2.5.0\n---\n',
    ])
    assert.deepEqual(packet, { version: '2.4.0', owner: 'Ada: lead' })
    assert.deepEqual(disputed, ['version', 'owner'])
  })
  it('leaves placeholders, collections and unclosed front matter alone', () => {
    const { packet } = packetValues([
      '---\nversion: {version}\nowner: TBD\nrelease: <name>\ndate: [a]\n---\n',
      '---\nproduct: x\n',
      '',
    ])
    assert.deepEqual(packet, {})
  })
})
