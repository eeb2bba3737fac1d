/** Groups of go/no-go criteria: a heading over boxes or bullets that have to hold before one goes. */
import type { Block } from '../syntax/block.js'
import { plainText } from '../syntax/block.js'
import { hasBoxes } from './box.js'
import { isChoice } from './choice.js'
import type { Context, Surroundings } from './context.js'
import { isBelowGate, namesFailure, namesOneGate, runsItself } from './gate.js'
import { fieldOf, labelOf } from './label.js'
import { ownerInHeading, ownerOf } from './owner.js'
import type { Field, FieldName, Group, Part, Spot } from './part.js'
import { namesRollback } from './procedure.js'
import { namesLimitations } from './risk.js'
import { remembered } from '../text/remembered.js'
import { looksLikeOwner, sectionConcepts } from './vocabulary/lookup.js'

/** @param fields what is labelled under the heading */
export function criteriaGroup(
  source: string,
  blocks: readonly Block[],
  around: Surroundings,
  context: Context,
  title: Spot,
  inherited: Partial<Record<FieldName, Field>>,
  fields: Partial<Record<FieldName, Field>>,
  group: Group,
): Part | undefined {
  if (!decidesGoing(blocks, around, context)) return undefined
  // "### Business" under "## Stakeholder sign-off" is signed like it; a document's title is not what its groups are about.
  const signed = around.own.has('signOff') || context.path.slice(1).some(over => sectionConcepts(over).has('signOff'))
  const signs = signed ? firstOwner(source, blocks, context) : undefined
  const approver = ownerInHeading(title.text, context.owners) ?? signs ?? context.signed
  const said: Partial<Record<FieldName, Field>> = { ...inherited, ...checked(source, blocks, title), ...fields }
  if (approver) said.approver ??= { text: approver, range: title.range, forAll: true }
  return {
    type: 'gate',
    form: 'section',
    range: [blocks[0]!.range[0], blocks.at(-1)!.range[1]],
    name: title,
    fields: said,
    group,
    state: 'open',
    because: 'A group of go/no-go criteria.',
  }
}

/** What the bullets under a gate's heading check; boxes that are all ticked can be seen. */
export function checked(source: string, blocks: readonly Block[], { range }: Spot): Partial<Record<FieldName, Field>> {
  const criteria = criteriaIn(source, blocks)
  return {
    ...(criteria === undefined ? {} : { criteria: { text: criteria, range, forAll: true } }),
    ...(asksBoxes(blocks) ? { threshold: { text: 'task boxes', range, forAll: true } } : {}),
  }
}

const asksBoxes = (blocks: readonly Block[]): boolean =>
  blocks.some(block => block.type === 'list' && hasBoxes(block) && !isChoice(block, undefined))

/** The bullets of the lists, but for those that name a property: "Approver: …" is no criterion. */
function criteriaIn(source: string, blocks: readonly Block[]): string | undefined {
  for (const block of blocks) {
    if (block.type !== 'list') continue
    const items = block.items.filter(item => {
      const label = labelOf(source, item)
      return !(label && fieldOf(label.concepts))
    })
    if (items.length > 0) return items.map(item => source.slice(...item.range)).join('\n')
  }
  return undefined
}

/** "If any gate fails:", "Si NO-GO": what to do then. */
export const IN_CASE =
  /^\P{L}*(?:if|when|once|wenn|falls|si|quand|lorsqu|cuando|quando|se|если|когда|如果|もし)(?!\p{L})/iu

/** "Post-deployment verification", "After the launch": by then one has gone. */
const AFTERWARDS =
  /^\P{L}*(?:post[- ]?|(?:after|nach|après|después|depois|dopo|после) (?:\p{L}{1,4}[ '’])?)(?:go|deploy|release|launch|cut-?over|roll-?out|lancement|despliegue|lanzamiento|implanta|rilascio|релиз|запуск)|^\P{L}*(?:リリース後|公開後|上线后|发布后|배포 ?후|출시 ?후)/iu
const isAfterwards = remembered(heading => AFTERWARDS.test(heading))

/** "Rollout plan", "Deployment steps": the boxes below are done once it is decided. */
const isCarriedOut = (heading: string): boolean => saysCarriedOut(heading) || sectionConcepts(heading).has('procedure')
const CARRIES_OUT =
  /\b(?:roll-?out|launch|deployment|cut-?over|release|migration|go-?live)[- ](?:plan|steps|sequence|schedule|phases|day|timeline|execution)\b|\b(?:umstellungs|einführungs|ausroll|rollout)-?(?:plan|schritte|ablauf)\b|\b(?:plan|étapes|fases|etapas) (?:de|du|del|do) (?:déploiement|lancement|despliegue|lanzamiento|implantação|lançamento)|(?:展開|移行|リリース|切替)(?:計画|手順)|(?:上线|发布|部署)(?:计划|步骤)/iu
const saysCarriedOut = remembered(heading => CARRIES_OUT.test(heading))

/** "GO criteria", "Criterios de GO". */
const GO_CRITERIA =
  /^\P{L}*(?:go[- ](?:criteria|kriterien|conditions|bedingungen)|(?:crit[eéè]ri\p{L}*|crit[eéè]res|condi\p{L}+|критерии|условия) (?:de |per |du |для )?go|go ?(?:条件|基準|标准|조건|기준))\P{L}*(?:\([^()]*\)\P{L}*)?$/iu

/** A heading whose criteria decide whether to go: in a go/no-go document any group of boxes, elsewhere one that says so. */
function decidesGoing(blocks: readonly Block[], around: Surroundings, context: Context): boolean {
  const heading = context.path.at(-1) ?? ''
  if (
    blocks.length < 2 ||
    around.own.has('legend') ||
    around.own.has('contacts') ||
    around.own.has('people') ||
    around.own.has('procedure') ||
    // What to do once one has to go back, or has gone, decides nothing about going.
    context.path.some(over => namesRollback(over) || isAfterwards(over)) ||
    IN_CASE.test(heading) ||
    namesFailure(heading) ||
    runsItself(heading) ||
    namesLimitations(heading) ||
    // "#### Prerequisites" under "### Gate 1: Leave QA" is what that gate asks.
    isBelowGate(context.path)
  )
    return false
  const steps = context.path.slice(1).some(isCarriedOut)
  if (context.kind === 'go-no-go' && context.path.length > 0 && ((asksBoxes(blocks) && !steps) || blocks.some(saysGo)))
    return true
  if (blocks.some((block, index) => introducesGate(block) && blocks[index + 1]?.type === 'list')) return true
  const bullets = blocks.some(block => block.type === 'list')
  if (context.kind === 'go-no-go' && bullets && GO_CRITERIA.test(heading)) return true
  const rows = blocks.some(block => block.type === 'table')
  if (bullets && !rows && around.own.has('gates') && namesOneGate(heading)) return true
  return around.own.has('goNoGo') && ((around.own.has('criteria') && bullets) || (asksBoxes(blocks) && !steps))
}

/** "- [ ] **QA engineer**: ____" under a sign-off heading: who ticks the box approves. */
function firstOwner(source: string, blocks: readonly Block[], { owners }: Context): string | undefined {
  for (const block of blocks) {
    const first = block.type === 'list' ? block.items[0]?.blocks[0] : undefined
    if (first?.type !== 'paragraph') continue
    const text = plainText(first.content).trim()
    const box = /^\[[ xX]\][ \t]+/.exec(source.slice(...first.range))?.[0].length ?? 0
    return (
      ownerOf(source, [first.range[0] + box, first.range[1]], owners)?.text ??
      (looksLikeOwner(text, owners) ? text : undefined)
    )
  }
  return undefined
}

/** "Go if: …", "No-go if: …" as the bullets of a list. */
const saysGo = (block: Block): boolean =>
  block.type === 'list' &&
  block.items.filter(
    ({ blocks: [first] }) =>
      first?.type === 'paragraph' &&
      /^(?:no[- ]?)?go(?: only)? (?:if|when|wenn|falls|si|se|если)[ \t]*[:：]/i.test(plainText(first.content)),
  ).length > 1

/** "Gate:", "**Exit gate:**" over a list of what has to hold before one leaves the section's phase. */
const introducesGate = (block: Block): boolean =>
  block.type === 'paragraph' &&
  /^(?:(?:exit|entry|quality|phase|stage|release|approval) )?gates?(?: criteria)?\s*[:：]$/iu.test(
    plainText(block.content).trim(),
  )
