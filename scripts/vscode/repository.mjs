/** Makes a repository with a tag and commits behind it, for suites that ask git. */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'

const SUBJECTS = [
  'chore: first berth',
  'feat(map): show free berths on the map',
  'fix: keep the mooring fee when a booking moves',
  'feat!: bookings need a boat length',
  'docs: how to moor',
]

/**
 * A tag `v4.2.0` on the first of the commits, the others since then.
 * @param {string} folder is made; without git it stays empty
 */
export function makeRepository(folder) {
  mkdirSync(folder, { recursive: true })
  /** @param {string[]} args */
  const git = (...args) => spawnSync('git', args, { cwd: folder }).status === 0
  if (!git('init', '--quiet')) return
  git('config', 'user.name', 'Mara Quist')
  git('config', 'user.email', 'mara@harbour.example')
  git('config', 'commit.gpgsign', 'false')
  git('config', 'tag.gpgsign', 'false')
  for (const subject of SUBJECTS) {
    git('commit', '--quiet', '--allow-empty', '--message', subject)
    if (subject === SUBJECTS[0]) git('tag', 'v4.2.0')
  }
}
