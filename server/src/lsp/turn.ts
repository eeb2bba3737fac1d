/** Gives way to whatever waits in the event loop of a worker, which has no `setImmediate`. */
import type { Turn } from './pace.js'

export function messageTurn({ port1, port2 } = new MessageChannel()): Turn {
  const waiting: (() => void)[] = []
  port1.addEventListener('message', () => waiting.shift()?.())
  port1.start()
  return () =>
    new Promise(resolve => {
      waiting.push(resolve)
      port2.postMessage(undefined)
    })
}
