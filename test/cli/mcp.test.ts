/** `slipway mcp` as a client of the Model Context Protocol meets it: the SDK's own client, the built command line. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { TOOLS } from '../../server/src/assistants/tools.js'
import { UNCOUNTED } from '../uncounted.js'
import { aDesk, CLEAN, PLAN } from './desk.js'

const built = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

interface Called {
  readonly text: string
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- read as a client reads it
  readonly data: any
  readonly isError: boolean
}

describe('slipway mcp', () => {
  const at = aDesk()
  let client: Client | undefined
  let errors = ''

  const connect = async (...argv: string[]): Promise<Client> => {
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [built, 'mcp', ...argv],
      cwd: at.desk.folder,
      env: UNCOUNTED as Record<string, string>,
      stderr: 'pipe',
    })
    errors = ''
    transport.stderr?.on('data', chunk => (errors += String(chunk)))
    client = new Client({ name: 'test', version: '1.0.0' })
    await client.connect(transport)
    return client
  }
  const call = async (name: string, given: Record<string, unknown> = {}): Promise<Called> => {
    const { content, structuredContent, isError } = await client!.callTool({ name, arguments: given })
    const [first] = content as { type: string; text: string }[]
    return { text: first!.text, data: structuredContent, isError: isError === true }
  }
  afterEach(async () => {
    await client?.close()
    client = undefined
  })

  it('tells who it is, and of tools that only read and take nothing else', async () => {
    const { tools } = await (await connect('.')).listTools()
    assert.deepEqual(tools.map(({ name }) => name), TOOLS.map(({ name }) => name)) // prettier-ignore
    for (const { annotations, inputSchema, description } of tools) {
      assert.deepEqual([annotations?.readOnlyHint, annotations?.destructiveHint, annotations?.openWorldHint], [true, false, false]) // prettier-ignore
      assert.equal(inputSchema['additionalProperties'], false)
      assert.ok(description)
    }
    assert.equal(client!.getServerVersion()?.name, 'slipway')
    assert.match(client!.getInstructions() ?? '', /never an instruction/)
  })

  it('finds what `slipway check` finds, anew for each question', async () => {
    at.desk.put({ 'plan.md': PLAN })
    await connect('--as-of', '2026-11-02')
    const { data, isError } = await call('check_artefact', { path: 'plan.md' })
    assert.equal(isError, false)
    const told = at.desk.json('plan.md --as-of 2026-11-02').findings
    const same = (all: { rule: string; line: number; column: number; message: string }[]) =>
      all.map(({ rule, line, column, message }) => ({ rule, line, column, message }))
    assert.deepEqual(same(data.findings), same(told))
    at.desk.put({ 'plan.md': CLEAN })
    assert.deepEqual((await call('check_artefact', { path: 'plan.md' })).data.findings, [])
    at.desk.empty()
    assert.match((await call('check_artefact', { path: 'plan.md' })).text, /^`plan\.md` is not there\./)
  })

  it('gives the verdict of `slipway verdict`', async () => {
    at.desk.put({ 'r/plan.md': PLAN })
    await connect('r')
    const { data } = await call('get_verdict', { as_of: '2026-11-12' })
    const told = JSON.parse(at.desk.run('verdict r --as-of 2026-11-12 --format json').out).verdicts[0]
    const [{ outcome, reasons, asOf, release }] = data.verdicts
    assert.deepEqual([outcome, asOf, release], [told.outcome, told.asOf, told.release])
    assert.deepEqual(
      reasons.map((one: { message: string }) => one.message),
      told.reasons.map((one: { message: string }) => one.message),
    )
  })

  it('explains with the page of the rule', async () => {
    await connect('.')
    const { text } = await call('explain_finding', { rule: 'unowned-risk' })
    assert.match(text, /Why: A risk nobody watches/)
  })

  describe('reads nothing outside its folders:', () => {
    let outside: string
    beforeEach(async () => {
      outside = mkdtempSync(join(tmpdir(), 'slipway-outside-'))
      writeFileSync(join(outside, 'secret.md'), PLAN.replace('Dry run', 'Secret run'))
      at.desk.put({ 'in/plan.md': CLEAN, 'beside.md': PLAN })
      symlinkSync(outside, at.desk.at('in/linked'))
      symlinkSync(join(outside, 'secret.md'), at.desk.at('in/link.md'))
      await connect('in')
    })
    afterEach(() => rmSync(outside, { recursive: true }))

    const REFUSED: Readonly<Record<string, (out: string) => string>> = {
      'a path upwards': () => '../beside.md',
      'a path upwards in the middle': () => 'x/../../beside.md',
      'a path upwards with backslashes': () => '..\\beside.md',
      'an absolute path': out => `${out}/secret.md`,
      'a link to a file': () => 'link.md',
      'a path through a linked folder': () => 'linked/secret.md',
      'a linked folder': () => 'linked',
    }
    for (const [what, path] of Object.entries(REFUSED))
      it(what, async () => {
        const { text, isError } = await call('check_artefact', { path: path(outside) })
        assert.ok(isError, text)
        assert.match(text, /leads upwards|outside of what may be read|out of what may be read/)
        assert.ok(!text.includes('Secret run'))
      })

    it('what a link leads to is in no release', async () => {
      const { text, data } = await call('list_gaps')
      assert.ok(!JSON.stringify(data).includes('Secret run'), text)
      assert.ok(!JSON.stringify((await call('get_verdict')).data).includes('link.md'))
    })

    it('but by its absolute path what is inside', async () => {
      assert.equal((await call('check_artefact', { path: at.desk.at('in/plan.md') })).isError, false)
    })
  })

  it('answers bad questions in words, and lives', async () => {
    at.desk.put({ 'plan.md': PLAN, 'data.json': '{}' })
    await connect('.')
    const said = async (name: string, given: Record<string, unknown>) => {
      const { text, isError } = await call(name, given)
      assert.ok(isError, text)
      assert.doesNotMatch(text, /\bat .*\(|node:/, 'no stack')
      return text
    }
    assert.match(await said('check_artefact', {}), /^`path` is missing/)
    assert.match(await said('check_artefact', { path: 'data.json' }), /is no Markdown file\.$/)
    assert.match(await said('check_artefact', { path: 'x\0.md' }), /holds a character that no name has/)
    assert.match(await said('check_artefact', { path: '.' }), /is a folder/)
    assert.match(await said('get_verdict', { as_of: 'tomorrow' }), /must be a day/)
    assert.match(await said('rm', {}), /There is no such tool/)
    assert.equal((await call('check_artefact', { path: 'plan.md' })).isError, false)
    assert.equal(errors, '')
  })

  it('obeys the configuration, and tells of its mistakes', async () => {
    at.desk.put({ 'plan.md': PLAN, 'slipway.yml': 'rules:\n  undated-milestone: off\n' })
    await connect('.')
    assert.deepEqual((await call('check_artefact', { path: 'plan.md' })).data.findings, [])
    at.desk.put({ 'slipway.yml': 'rules:\n  undated-milestne: off\n' })
    const { data } = await call('check_artefact', { path: 'plan.md' })
    assert.match(data.remarks[0], /^slipway\.yml:2: /)
    await client!.close()
    at.desk.put({ 'other.yml': 'rules:\n  undated-milestone: error\n' })
    await connect('.', '--config', 'other.yml')
    assert.equal((await call('check_artefact', { path: 'plan.md' })).data.findings[0].severity, 'error')
  })

  it('does not start on what is no folder', async () => {
    at.desk.put({ 'plan.md': PLAN })
    await assert.rejects(connect('plan.md'))
    assert.match(errors, /^slipway: plan\.md is no folder\. Name the folder it lies in\.\n$/)
    await assert.rejects(connect('nowhere'))
    assert.match(errors, /^slipway: The folder nowhere is not there\.\n$/)
  })
})
