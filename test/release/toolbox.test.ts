/** Holds the project to the libraries and the top level that were asked for. */
import { strict as assert } from 'node:assert'
import { existsSync, readFileSync } from 'node:fs'

const ROOT = new URL('../../', import.meta.url)

describe('the toolbox', () => {
  it('U-06 U-07 stands on the libraries and the folders that were asked for', () => {
    const { devDependencies } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as {
      devDependencies: Record<string, string>
    }
    for (const name of [
      'vscode-languageclient',
      'vscode-languageserver',
      'vscode-languageserver-textdocument',
      'unified',
      'remark-parse',
      'yaml',
      '@vscode/test-electron',
      'mocha',
    ])
      assert.match(devDependencies[name] ?? '', /^\d+\.\d+\.\d+$/, `${name} is there, exactly pinned`)
    for (const entry of [
      'package.json',
      'tsconfig.json',
      'client',
      'server',
      'snippets',
      'templates',
      'test',
      '.vscodeignore',
    ])
      assert.ok(existsSync(new URL(entry, ROOT)), entry)
  })
})
