/** Holds that git is asked in one place only, and there only in a workspace somebody trusts. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOM = fileURLToPath(new URL('../../client/src/', import.meta.url))

describe('git in workspaces nobody trusts', () => {
  const files = readdirSync(ROOM, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'))
  const texts = new Map(files.map(file => [file.replaceAll('\\', '/'), readFileSync(join(ROOM, file), 'utf8')]))

  it('K-05 is asked by one file, and by no process of our own', () => {
    const asking = [...texts].filter(([, text]) => /['"]vscode\.git['"]/.test(text)).map(([file]) => file)
    assert.deepEqual(asking, ['newArtefact/gitRepository.ts'])
    assert.deepEqual(
      [...texts].filter(([, text]) => /child_process/.test(text)).map(([file]) => file),
      [],
    )
  })

  it('K-05 is not reached before the question of trust', () => {
    const text = texts.get('newArtefact/gitRepository.ts')!
    const guard = text.indexOf('if (!workspace.isTrusted) return')
    assert.ok(guard > 0)
    assert.ok(!/getExtension|activate\(/.test(text.slice(text.indexOf('export async function'), guard)))
  })
})
