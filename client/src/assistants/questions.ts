/** What `@release` is asked for by each of its slash commands: a question to the engine, and the commands to go on with. */
import { t } from '@vscode/l10n'
import { ENTRANCES } from '../newArtefact/artefacts.js'

/** What a person wrote, and where. */
export interface Asking {
  /** The slash command without its slash. */
  readonly command: string | undefined
  readonly prompt: string
  /** The document in front, or one that is attached; `line` counts from 1. */
  readonly at: { readonly path: string; readonly line: number } | undefined
}

export interface Question {
  readonly tool: string
  readonly arguments: Readonly<Record<string, unknown>>
  /** Asked instead where the answer is empty. */
  readonly otherwise?: Readonly<Record<string, unknown>>
  readonly buttons: readonly Button[]
}

export interface Button {
  readonly title: string
  readonly command: string
  readonly arguments?: readonly unknown[]
}

/** A sentence for where there is nothing to ask about. */
export interface Hint {
  readonly hint: string
}

const READINESS: Button = { title: t('Show Readiness'), command: 'slipway.showReadiness' }
const RULE = /^[a-z]+(?:-[a-z]+)+$/
const ID = /(?<![\p{L}\p{N}-])\p{Lu}[\p{Lu}\p{N}]*(?:-[\p{Lu}\p{N}]+){0,4}-\d{1,9}(?![\p{L}\p{N}])/u

/** The five entrances to change governance, as "Release: Change Management…" has them, by slash command. */
export const ENTRANCE_OF: Readonly<Record<string, { readonly kind: string; readonly command: string }>> = {
  framework: { kind: 'change-framework', command: 'slipway.newChangeFramework' },
  system: { kind: 'change-framework', command: 'slipway.newSystemFramework' },
  approval: { kind: 'change-request', command: 'slipway.newChangeApproval' },
  checklist: { kind: 'release-checklist', command: 'slipway.newChangeChecklist' },
  rollback: { kind: 'rollback-plan', command: 'slipway.newRollbackPlan' },
}

export function questionOf({ command, prompt, at }: Asking): Question | Hint {
  const said = prompt.trim().slice(0, 1000)
  const entrance = command === undefined ? undefined : ENTRANCE_OF[command]
  if (entrance) {
    const { title } = ENTRANCES.find(one => one.command === entrance.command)!
    const buttons = [{ title: t('New: {0}', title), command: entrance.command }]
    return { tool: 'describe_kind', arguments: { kind: entrance.kind }, buttons }
  }
  const path = at ? { path: at.path } : {}
  switch (command ?? meant(said)) {
    case 'verdict':
      return { tool: 'get_verdict', arguments: path, otherwise: {}, buttons: [READINESS] }
    case 'gaps': {
      const create = { title: t('New Artefact…'), command: 'slipway.newAnyArtefact' }
      return { tool: 'list_gaps', arguments: {}, buttons: [READINESS, create] }
    }
    case 'check':
      if (!at) return { hint: t('Open the document to check, or attach it.') }
      return { tool: 'check_artefact', arguments: path, buttons: [READINESS] }
    case 'explain': {
      const rule = said.split(/\s/).find(word => RULE.test(word))
      if (rule !== undefined) {
        const page = { title: t('Show the page of the rule'), command: 'slipway.explainRule', arguments: [rule] }
        return { tool: 'explain_finding', arguments: { rule }, buttons: [page] }
      }
      if (!at) return { hint: t('Put the cursor on what is found, or name a rule: `/explain unowned-risk`.') }
      return { tool: 'explain_finding', arguments: { path: at.path, line: at.line }, otherwise: path, buttons: [] }
    }
    case 'requirement': {
      const id = ID.exec(said)?.[0] ?? said
      if (id === '') return { hint: t('Name a requirement: `/requirement REQ-101`.') }
      return { tool: 'get_requirement', arguments: { id }, buttons: [] }
    }
    default:
      return { hint: HELP }
  }
}

/** Without a slash command: an id, a rule, or nothing at all say enough. */
function meant(said: string): string | undefined {
  if (said === '') return 'verdict'
  if (ID.test(said)) return 'requirement'
  return RULE.test(said) ? 'explain' : undefined
}

const HELP = [
  'I answer from the documents of the workspace, with what Slipway finds in them; no language model is asked. Ask me with a command:',
  '',
  '- `/verdict`: whether the release is ready, and what decides it',
  '- `/gaps`: what it still lacks',
  '- `/check`: what is found in the document in front',
  '- `/explain`: why something is found at the cursor, or what a rule asks for',
  '- `/requirement`: a row of the traceability matrix by its id',
  '- `/framework`, `/system`, `/approval`, `/checklist`, `/rollback`: the documents of change governance there are, and new ones',
].join('\n')
