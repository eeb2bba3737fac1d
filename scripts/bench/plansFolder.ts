/** A folder of generated plans, ten to a release. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { plan } from './plans.js'

const pathOf = (folder: string, number: number): string =>
  join(folder, `release-${Math.floor(number / 10)}`, `ReleasePlan-${number % 10}.md`)

export function writePlans(folder: string, count: number): void {
  for (let number = 0; number < count; number++) {
    if (number % 10 === 0) mkdirSync(join(pathOf(folder, number), '..'), { recursive: true })
    writeFileSync(pathOf(folder, number), plan(number))
  }
}

/** The plan that somebody has open. */
export function firstPlan(folder: string): { readonly uri: string; readonly text: string } {
  const path = pathOf(folder, 0)
  return { uri: pathToFileURL(path).href, text: readFileSync(path, 'utf8') }
}
