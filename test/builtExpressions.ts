/** Prints every expression that the analysis and the client build by `new RegExp`, as JSON; run in a process of its own. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const built = new Map<string, { readonly place: string; readonly source: string; readonly flags: string }>()
const root = path.join(import.meta.dirname, '..')
const ours = ['server/src/', 'client/src/'].map(folder => path.join(root, folder))

globalThis.RegExp = new Proxy(RegExp, {
  construct(target, args: [string | RegExp, string?], self) {
    const made = Reflect.construct(target, args, self) as RegExp
    const line = new Error().stack?.split('\n').find(one => ours.some(folder => one.includes(folder)))
    const place = line
      ?.slice(line.indexOf(root) + root.length + 1)
      .replace(/\)$/, '')
      .replace(/:\d+$/, '')
    if (place) built.set(`${place} ${made.source}/${made.flags}`, { place, source: made.source, flags: made.flags })
    return made
  },
})

for (const entry of readdirSync(path.join(root, 'server/src/analysis'), { recursive: true, withFileTypes: true }))
  if (entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'wall.ts')
    await import(pathToFileURL(path.join(entry.parentPath, entry.name)).href)

// What is built on demand is built for a document that has everything.
const { Host } = await import('../server/src/analysis/analysis.js')
const text = '# Release plan\n\n## Overview\n\nAs soon as possible, etc. Github. TBD.\n\n- [ ] REQ-1 waits\n'
const settings = 'terms:\n  - GitHub\nvague:\n  - etc.\n'
new Host()
  .apply({
    documents: new Map([['ReleasePlan.md', text]]),
    configurations: new Map([['slipway.yml', settings]]),
    today: '2026-11-02',
    complete: true,
  })
  .findings('ReleasePlan.md')

const { approvalFor } = await import('../client/src/changes/approvalMatrix.js')
const { nameLike } = await import('../client/src/newArtefact/fileNames.js')
await import('../client/src/newArtefact/fillTemplate.js')
const { nextId } = await import('../client/src/rows/nextId.js')
approvalFor(
  'Standard',
  header => header === 'Approver',
  '| Type | Approver |\n| --- | --- |\n| Standard | Release manager |\n',
)
nameLike('RollbackPlan.md', ['release-plan.md', 'risk_register.md'])
nextId(['CHG-007'], 'CHG-008', 'CHG-001')

process.stdout.write(JSON.stringify([...built.values()]))
