/** A release in memory, and a desk over it, for tests of the tools. */
import { Host } from '../../server/src/analysis/analysis.js'
import { Refusal, type Answer } from '../../server/src/assistants/answer.js'
import type { Desk } from '../../server/src/assistants/ground.js'
import { ask } from '../../server/src/assistants/tools.js'
import { sayEnglish } from '../../server/src/analysis/text/said.js'

export const RELEASE: Readonly<Record<string, string>> = {
  'r/ReleasePlan.md': `---
artefact: release-plan
release: Quay 2.0
---
# Release plan

| Id | Milestone | Date | Owner |
|---|---|---|---|
| M-01 | Dry run | | SRE Lead |
| M-02 | Go-live | 2026-11-20 | Release Manager |

Covers REQ-001 and \`REQ-002\`.
`,
  'r/Rtm.md': `---
artefact: rtm
release: Quay 2.0
---
# Requirements traceability matrix

| ID | Requirement | Priority | Status | Verification | Release references | Rollback control |
|---|---|---|---|---|---|---|
| REQ-001 | Boats are listed | Must | Done | TC-1 | Release notes | Flag off |
| REQ-002 | Boats are *sorted* | Must | Done | | | |
`,
  'r/notes.md': '# Shopping\n\nMilk.\n',
}

export function deskOver(files: Readonly<Record<string, string>> = RELEASE, remarks: readonly string[] = []): Desk {
  const host = new Host()
  const all = new Map(Object.entries(files))
  const configurations = new Map([...all].filter(([id]) => id.endsWith('slipway.yml')))
  const documents = new Map([...all].filter(([id]) => !configurations.has(id)))
  host.apply({ documents, configurations, complete: true })
  return {
    say: sayEnglish,
    analysis: asOf => host.apply({ today: asOf ?? '2026-11-02' }),
    find: path => {
      const ids = [...documents.keys()].sort()
      const found = ids.filter(id => path === undefined || id === path || id.startsWith(`${path}/`))
      if (found.length === 0) throw new Refusal(`\`${path}\` is not there.`)
      return { documents: found, isFolder: path === undefined || !documents.has(path) }
    },
    shown: id => id,
    page: rule =>
      Promise.resolve(rule === 'undated-milestone' ? '# undated-milestone\n\n**Why**: Days are kept.\n' : undefined),
    remarks: () => remarks,
  }
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- read as a client reads it
export type Data = any

export const answerTo = async (name: string, given: unknown, desk = deskOver()): Promise<Answer & { data: Data }> =>
  ask(name, given, desk)

export async function refusalOf(name: unknown, given: unknown, desk = deskOver()): Promise<string> {
  try {
    await ask(name, given, desk)
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
  throw new Error('It was answered.')
}
