/** Gives way to whatever waits in the event loop of a worker, which has no `setImmediate`. */
import type { Turn } from './publish.js'

export function messageTurn(): Turn {
  const { port1, port2 } = new MessageChannel()
  const waiting: (() => void)[] = []
  port1.addEventListener('message', () => waiting.shift()?.())
  port1.start()
  return () =>
    new Promise(resolve => {
      waiting.push(resolve)
      port2.postMessage(undefined)
    })
}
