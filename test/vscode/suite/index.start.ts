/** Only starts, and tells how long it took: what `npm run bench -- --only start` reads. */
import { runInNode } from './runInNode.js'

export const run = (): Promise<void> => runInNode(() => import('./start.suite.js'))
