/** The release notes as one audience is told them, beside the editor; the audience is changed on the page. */
import { t } from '@vscode/l10n'
import type { Uri } from 'vscode'
import type { ServerLife } from '../server/serverLife.js'
import { askNotes, type Audience } from './answers.js'
import { AUDIENCES, audienceBar, nothingFor } from './audiences.js'
import { PagePanel, type Shown } from './pagePanel.js'

const TITLE = t('Release notes by audience')

export class NotesPreview extends PagePanel {
  #audience: Audience = 'customers'

  constructor(server: ServerLife) {
    super({
      type: 'slipway.notes',
      title: TITLE,
      ask: about => this.#ask(server, about),
      said: message => {
        if (message.type === 'audience' && message.audience !== this.#audience) void this.show(message.audience)
      },
    })
  }

  get audience(): Audience {
    return this.#audience
  }

  async openFor(audience: Audience, about: Uri | undefined): Promise<void> {
    this.#audience = audience
    await this.open(about)
  }

  async show(audience: Audience): Promise<void> {
    this.#audience = audience
    await this.refresh()
  }

  async #ask(server: ServerLife, about: Uri | undefined): Promise<Shown> {
    const audience = this.#audience
    const answer = await askNotes(server, audience, about)
    if (!answer) return { title: TITLE, page: NOTHING, spots: [] }
    const { label } = AUDIENCES.find(one => one.audience === audience)!
    const body = answer.told ? '' : `<p>${nothingFor(audience)}</p>`
    return { title: t('Notes: {0}', label), page: audienceBar(audience) + body + answer.page, spots: answer.spots }
  }
}

const NOTHING = `<p>${t('No release notes are in sight: open them, or another document of their release.')}</p>`
