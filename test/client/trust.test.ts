/** Holds what a workspace that nobody trusts cannot bring about: a process, a pattern of its own, a setting that leads elsewhere. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writtenManifest } from '../manifest.js'

const ROOM = fileURLToPath(new URL('../../client/src/', import.meta.url))

describe('git in workspaces nobody trusts', () => {
  const files = readdirSync(ROOM, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'))
  const texts = new Map(files.map(file => [file.replaceAll('\\', '/'), readFileSync(join(ROOM, file), 'utf8')]))

  it('K-05 is asked by one file, and by no process of our own', () => {
    const asking = [...texts].filter(([, text]) => /['"]vscode\.git['"]/.test(text)).map(([file]) => file)
    assert.deepEqual(asking, ['newArtefact/gitRepository.ts'])
    const running = [...texts].filter(([, text]) => /^import (?!type ).*child_process/m.test(text))
    assert.deepEqual(
      running.map(([file]) => file),
      ['server/fork.ts'],
    )
    // The server that lies in the extension, and no program of the workspace or the path.
    assert.match(running[0]![1], /^import \{ fork, type ChildProcess \} from 'node:child_process'$/m)
    assert.match(running[0]![1], /fork\(\s*context\.asAbsolutePath\('dist\/server\.js'\)/)
  })

  it('K-05 is not reached before the question of trust', () => {
    const text = texts.get('newArtefact/gitRepository.ts')!
    const guard = text.indexOf('if (!workspace.isTrusted) return')
    assert.ok(guard > 0)
    assert.ok(!/getExtension|activate\(/.test(text.slice(text.indexOf('export async function'), guard)))
  })
})

describe('a workspace nobody trusts', () => {
  const { capabilities, contributes } = writtenManifest() as {
    capabilities: Record<'untrustedWorkspaces' | 'virtualWorkspaces', Record<string, unknown>>
    contributes: { configuration: { properties: Record<string, Record<string, unknown>> } }
  }

  it('U-06 is limited, as a workspace without a disk is, and both say by what', () => {
    for (const kind of ['untrustedWorkspaces', 'virtualWorkspaces'] as const) {
      assert.equal(capabilities[kind]['supported'], 'limited')
      assert.match(String(capabilities[kind]['description']), /^%\w+%$/)
    }
  })

  it('U-06 has no setting that could name a program or a place, but for those it is kept from', () => {
    const restricted = (capabilities.untrustedWorkspaces['restrictedConfigurations'] ?? []) as string[]
    const free = Object.entries(contributes.configuration.properties).filter(
      ([, { type, enum: choices }]) => type !== 'boolean' && choices === undefined,
    )
    assert.deepEqual(
      // Globs, read by a matcher that knows no way to go back.
      free.map(([name]) => name).filter(name => !restricted.includes(name)),
      ['slipway.exclude'],
    )
  })
})
