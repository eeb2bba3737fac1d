/** Holds that the settings on the page for Neovim work in a real one, and that the session shown there is what happens. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { after, before, describe, it } from 'mocha'
import { UNCOUNTED } from '../uncounted.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const PAGE = readFileSync(join(ROOT, 'docs/editors/neovim.md'), 'utf8')
const fences = (language: string): string[] =>
  [...PAGE.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map(match => match[1]!)

/** The version whose session the page shows. */
const SHOWN = 7

/** 7 is 0.7, 100 is 1.0; undefined where there is no Neovim. */
function minorVersion(): number | undefined {
  const { stdout } = spawnSync('nvim', ['--version'], { encoding: 'utf8' })
  const version = /^NVIM v(\d+)\.(\d+)/.exec(stdout ?? '')
  return version ? Number(version[1]) * 100 + Number(version[2]) : undefined
}

describe('Neovim', function () {
  let folder = ''

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'slipway neovim '))
    cpSync(join(ROOT, 'samples/harbourlight-4.2'), join(folder, 'release'), { recursive: true })
    mkdirSync(join(folder, 'bin'))
    const words = [
      process.execPath,
      '--import',
      pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href,
      join(ROOT, 'server/src/main.cli.ts'),
    ]
    writeFileSync(join(folder, 'bin/slipway'), `#!/bin/sh\nexec ${words.map(word => `'${word}'`).join(' ')} "$@"\n`)
    chmodSync(join(folder, 'bin/slipway'), 0o755)
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  it('reads the findings, takes a fix and shows a requirement, as the page tells', function () {
    const version = minorVersion()
    if (version === undefined) {
      console.log('      There is no Neovim on this machine: its session is skipped. Debian has it as "neovim".')
      return this.skip()
    }
    const [recent, older] = fences('lua')
    writeFileSync(join(folder, 'init.lua'), (version >= 11 ? recent : older)!)
    const { stdout, stderr, status } = spawnSync(
      'nvim',
      [
        ...['--headless', '--noplugin', '-n', '-i', 'NONE', '-u', join(folder, 'init.lua'), 'RollbackPlan.md'],
        ...['-S', join(ROOT, 'test/editors/session.lua')],
      ],
      {
        cwd: join(folder, 'release'),
        encoding: 'utf8',
        timeout: 100_000,
        env: {
          ...UNCOUNTED,
          PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
          // Nothing of this person's own, and a log that goes with the folder.
          ...Object.fromEntries(['CONFIG', 'DATA', 'STATE', 'CACHE'].map(of => [`XDG_${of}_HOME`, join(folder, of)])),
        },
      },
    )
    assert.equal(status, 0, `${stdout}${stderr}`)
    // Where the sample lies is nothing for a page.
    const told = stdout.replaceAll(/file:\/\/\S*?\/release\//g, 'file:///release/')
    if (process.env['SLIPWAY_WRITE']) {
      const page = join(ROOT, 'docs/editors/neovim.md')
      writeFileSync(
        page,
        PAGE.replace(/```text\n.*?```/s, () => `\`\`\`text\n${told}\`\`\``),
      )
      return
    }
    const [shown = ''] = fences('text')
    if (version === SHOWN) assert.equal(told, shown)
    // Others offer more, and lay it out otherwise.
    const lines = (text: string): string[] => text.split('\n').map(line => line.replace(/^ *\d+\. /, '').trim())
    assert.deepEqual(
      lines(shown).filter(line => !lines(told).includes(line)),
      [],
    )
  })
})
