/** Fills a new artefact with what the others of its release and the repository know. */
import { t } from '@vscode/l10n'
import { QuickPickItemKind, window, type QuickPickItem, type Uri } from 'vscode'
import { fillAnnouncement } from '../filling/announcement.js'
import { candidates, GROUPS, withCommits, type Candidate, type CommitGroup } from '../filling/commits.js'
import { fillLinks, type Linked } from '../filling/links.js'
import { saidIn } from '../filling/said.js'
import type { Packet } from '../packet.js'
import type { Artefact } from './artefacts.js'
import { commitsSinceTag, type Since } from './gitCommits.js'

/** What lies, or will lie, beside the new artefact. */
export interface Release {
  readonly folder: Uri
  readonly packet: Packet
  /** What is made together with it, to be linked before what was there. */
  readonly siblings?: readonly Linked[]
}

/** @param asks whether a person is there to choose; undefined when that person gives up */
export async function enrich(
  { kind }: Artefact,
  snippet: string,
  { folder, packet, siblings = [] }: Release,
  asks: boolean,
): Promise<string | undefined> {
  const linked = fillLinks(snippet, [...siblings, ...packet], folder.toString())
  if (kind === 'announcement') return fillAnnouncement(linked, saidIn(packet))
  if (kind !== 'release-notes') return linked
  const since = await commitsSinceTag(folder)
  const all = candidates(since.commits)
  const chosen = asks && all.length > 0 ? await choose(all, since) : all.filter(isFirst)
  return chosen && withCommits(linked, chosen)
}

async function choose(all: readonly Candidate[], { tag }: Since): Promise<readonly Candidate[] | undefined> {
  const items = GROUPS.flatMap((group): (QuickPickItem & { candidate?: Candidate })[] => {
    const own = all.filter(candidate => candidate.group === group)
    if (own.length === 0) return []
    return [
      { label: SHOWN[group], kind: QuickPickItemKind.Separator },
      ...own.map(candidate => ({
        label: candidate.subject,
        description: candidate.hash.slice(0, 7),
        picked: isFirst(candidate),
        candidate,
      })),
    ]
  })
  const picked = await window.showQuickPick(items, {
    title: t('New release notes'),
    placeHolder: tag ? t('Which commits since {0} are told to users?', tag) : t('Which commits are told to users?'),
    canPickMany: true,
    ignoreFocusOut: true,
  })
  return picked?.flatMap(({ candidate }) => candidate ?? [])
}

/** To a person; the notes say them in English. */
const SHOWN: Readonly<Record<CommitGroup, string>> = {
  'New features': t('New features'),
  Fixes: t('Fixes'),
  'Technical impacts': t('Technical impacts'),
  Other: t('Other'),
}

/** What has a type that users feel is ticked at first. */
const isFirst = ({ group }: Candidate): boolean => group !== 'Other'
