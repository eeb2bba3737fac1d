/**
 * Has the server tell by itself what it finds, as it does for editors that cannot ask. It is silent while that stays as
 * it is, where a client that asks sends a question with each stroke. And this one would ask only for documents in a
 * tab, and show the answers past focus mode, beside what the server tells of closed documents.
 */
import type { StaticFeature } from 'vscode-languageclient'

/** Behind the features of the library, which say that the editor asks. */
export const pushed: StaticFeature = {
  fillClientCapabilities: ({ textDocument }) => {
    delete textDocument?.diagnostic
  },
  initialize: () => {},
  getState: () => ({ kind: 'static' }),
  clear: () => {},
}
