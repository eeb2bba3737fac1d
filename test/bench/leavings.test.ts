/** Whatever ends the benchmark, its processes end and its folders go. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

/** Holds a line to the test for as long as it lives. */
const alive = (port: number): string => `require('node:net').connect(${port}, '127.0.0.1').on('error', () => {});`

/** Says where its folder is; its child begins another. */
const bench = (port: number): string => `
import { begin, scratchFolder } from ${JSON.stringify(pathToFileURL('scripts/bench/leavings.ts').href)}
const grandchild = ${JSON.stringify(alive(port))}
const child = "require('node:child_process').spawn(process.execPath, ['-e', " + JSON.stringify(grandchild) + "]);" + grandchild
begin([process.execPath, '-e', child], '.')
console.log(scratchFolder('test'))
`

describe('npm run bench', () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    it(`leaves nothing behind on ${signal}`, async function () {
      // Windows ends a process without asking it.
      if (process.platform === 'win32') this.skip()
      const lines = createServer().listen(0, '127.0.0.1')
      await once(lines, 'listening')
      const both = new Promise<Socket[]>(resolve => {
        const sockets: Socket[] = []
        lines.on('connection', socket => sockets.push(socket.on('error', () => {}).resume()) === 2 && resolve(sockets))
      })
      const script = bench((lines.address() as AddressInfo).port)
      const measuring = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script])
      measuring.stderr.pipe(process.stderr)
      const [folder] = (await once(createInterface(measuring.stdout), 'line')) as [string]
      assert.ok(existsSync(folder))
      const ended = (await both).map(socket => once(socket, 'close'))
      const over = once(measuring, 'exit')
      measuring.kill(signal)
      await Promise.all(ended)
      const [code] = (await over) as [number]
      assert.equal(code, signal === 'SIGINT' ? 130 : 143)
      assert.ok(!existsSync(folder))
      lines.close()
    })
})
