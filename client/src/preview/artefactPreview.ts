/** How VS Code's Markdown preview shows a release artefact: items as boxes, cells that hold only a status in its colour. */
import { t } from '@vscode/l10n'
import { glance } from '../glance.js'
import { moodOf } from './statusWords.js'

/** What is used of a token of markdown-it. */
interface Token {
  type: string
  content: string
  children: Token[] | null
  attrJoin(name: string, value: string): void
}

interface State {
  readonly src: string
  /** VS Code says here which document it shows. */
  readonly env?: { readonly currentDocument?: { readonly path?: string } }
  readonly tokens: Token[]
  readonly Token: new (type: string, tag: string, nesting: number) => Token
}

/** What is used of markdown-it, which is VS Code's own. */
export interface MarkdownIt {
  readonly core: { readonly ruler: { push(name: string, rule: (state: State) => void): void } }
}

export function extendMarkdownIt<Parser extends MarkdownIt>(parser: Parser): Parser {
  parser.core.ruler.push('slipway', state => {
    if (!glance(state.env?.currentDocument?.path ?? '', state.src).wanted) return
    for (const [at, token] of state.tokens.entries()) {
      const before = state.tokens[at - 1]
      if (token.type !== 'inline' || !before) continue
      if (before.type === 'paragraph_open' && state.tokens[at - 2]?.type === 'list_item_open')
        tick(token, state.tokens[at - 2]!, state)
      else if (before.type === 'td_open') colour(token, before)
    }
  })
  return parser
}

/** `[x] Done` becomes a box and its words. */
function tick({ children }: Token, item: Token, { Token: Made }: State): void {
  const first = children?.[0]
  const [mark, sign] = (first?.type === 'text' && /^\[([ xX])\][ \t]/.exec(first.content)) || []
  if (!children || !first || mark === undefined) return
  const box = new Made('html_inline', '', 0)
  const state = sign === ' ' ? `aria-label="${t('not done')}"` : `aria-label="${t('done')}" checked`
  box.content = `<input type="checkbox" disabled ${state}> `
  first.content = first.content.slice(mark.length)
  children.unshift(box)
  item.attrJoin('class', `slipway-item${sign === ' ' ? '' : ' slipway-ticked'}`)
}

function colour({ content }: Token, cell: Token): void {
  const mood = moodOf(content)
  if (mood) cell.attrJoin('class', `slipway-${mood}`)
}
