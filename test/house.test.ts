/** The house stands as ARCHITECTURE.md says, and the inspector would see if it did not. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { inspect, walk } from './house/inspect.js'

const root = path.join(import.meta.dirname, '..')

describe('house', () => {
  it('keeps its rules', () => {
    assert.deepEqual(inspect(walk(path.join(root, 'server/src'))), [])
  })

  it('lets vscode into the client only, and of the analysis only what is pure and small into the client', () => {
    const told: string[] = []
    for (const [file, text] of walk(path.join(root, 'client/src'))) {
      if (!text.startsWith('/**')) told.push(`${file}: no sentence above the door`)
      if (text.split('\n').length - 1 > 300) told.push(`${file}: a room holds 300 lines`)
      for (const match of text.matchAll(/^import (type )?[^'"]*?from '(\.[^']*server\/src\/[^']+)'/gm))
        if (!match[1] && !/analysis\/(?:model\/kind|model\/vocabulary\/|report\/style|text\/)/.test(match[2]!))
          told.push(`${file}: takes ${match[2]} into the client`)
    }
    assert.deepEqual(told, [])
  })

  it('asks for a table parser that is not quadratic', () => {
    const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { version: string }>
    }
    const version = lock.packages['node_modules/micromark-extension-gfm-table']!.version
    const [major, minor, patch] = version.split('.').map(Number)
    assert.ok(major! * 10_000 + minor! * 100 + patch! >= 20_102, version)
  })
})

describe('house inspector', () => {
  const sound: readonly (readonly [file: string, text: string])[] = [
    ['analysis/rules/index.ts', "/** List. */\nimport { a } from './some-rule.js'\n"],
    ['analysis/rules/some-rule.ts', "/** Rule. */\nimport type { Rule } from '../lint/rule.js'\n"],
    ['analysis/rules/some-rule.md', '# some-rule\n'],
    ['analysis/lint/rule.ts', '/** Rules. */\n'],
  ]
  const cases: readonly (readonly [title: string, file: string, text: string, problem: RegExp])[] = [
    ['a file on no floor', 'attic/a.ts', '/** A. */\n', /stands on no floor/],
    ['a long file', 'analysis/text/a.ts', `/** A. */\n${'x\n'.repeat(300)}`, /300 lines/],
    ['a grab bag', 'analysis/text/utils.ts', '/** A. */\n', /grab-bag/],
    ['a file without its sentence', 'analysis/text/a.ts', 'x\n', /no sentence/],
    ['a default export', 'analysis/text/a.ts', '/** A. */\nexport default 1\n', /default export/],
    ['a clock', 'analysis/text/a.ts', '/** A. */\nDate.now()\n', /clock/],
    ['a look upstairs', 'analysis/text/a.ts', "/** A. */\nimport { x } from '../lint/rule.js'\n", /upstairs/],
    ['a look sideways', 'analysis/features/a.ts', "/** A. */\nimport { x } from '../rules/index.js'\n", /sideways/],
    ['a look over several lines', 'files/a.ts', "/** A. */\nimport {\n  x,\n} from '../lsp/b.js'\n", /upstairs/],
    ['a hole in a wall', 'analysis/features/a.ts', "/** A. */\nimport { x } from '../lint/run.js'\n", /through a wall/],
    ['a rule that reads syntax', 'analysis/rules/some-rule.ts', "/** A. */\nimport '../syntax/document.js'\n", /wall/],
    ['yaml outside syntax', 'analysis/model/a.ts', "/** A. */\nimport { parse } from 'yaml'\n", /yaml may not come in/],
    ['node in the core', 'analysis/model/a.ts', "/** A. */\nimport 'node:fs'\n", /node:fs may not/],
    ['vscode in the server', 'lsp/a.ts', "/** A. */\nimport { window } from 'vscode'\n", /vscode may not/],
    [
      'a circle',
      'analysis/lint/rule.ts',
      "/** A. */\nimport { x } from './rule.js'\n",
      /circle: .*rule\.ts > .*rule\.ts/,
    ],
    ['a rule without a page', 'analysis/rules/lonely.ts', '/** A. */\n', /no lonely\.md/],
    ['a page without a rule', 'analysis/rules/lonely.md', '# lonely\n', /no lonely\.ts/],
    ['a rule that is not listed', 'analysis/rules/lonely.ts', '/** A. */\n', /not in the list/],
  ]

  it('finds nothing in a sound house', () => {
    assert.deepEqual(inspect(new Map(sound)), [])
  })
  for (const [title, file, text, problem] of cases)
    it(`sees ${title}`, () => {
      assert.match(inspect(new Map([...sound, [file, text]])).join('\n'), problem)
    })
})
