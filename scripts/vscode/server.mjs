/** Starts VS Code's own server on a free port of this machine. */
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { nodeBinary, RELEASES, vscodeServer } from './provision.mjs'

/**
 * @typedef {object} ServerOptions
 * @property {string} data          folder for the server's data, logs and machine settings
 * @property {string} [extensions]  folder of installed extensions
 * @property {boolean} [tests]      let the page load extensions in development and their tests
 * @property {boolean} [asksTrust] ask whether the workspace is trusted, as VS Code does by itself
 * @property {keyof typeof RELEASES} [release]
 */

/** The release asked for by SLIPWAY_VSCODE; the oldest supported otherwise. */
export function wantedRelease() {
  return process.env['SLIPWAY_VSCODE'] === 'newest' ? 'newest' : 'oldest'
}

/**
 * @param {ServerOptions} options
 * @returns {Promise<{ host: string, stop: () => void }>} `host` is `address:port`
 */
export function startServer({ data, extensions, tests = false, asksTrust = false, release = wantedRelease() }) {
  // A group of its own: the extension hosts it starts do not notice when it ends.
  const group = process.platform !== 'win32'
  const args = [
    join(vscodeServer(RELEASES[release]), 'out/server-main.js'),
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--telemetry-level', 'off', '--server-data-dir', data],
    ...(asksTrust ? [] : ['--disable-workspace-trust']),
    ...(extensions ? ['--extensions-dir', extensions] : []),
    ...(tests ? ['--enable-smoke-test-driver'] : []),
  ]
  const server = spawn(nodeBinary(RELEASES[release].node), args, { detached: group })
  const stop = () => {
    process.off('exit', stop)
    if (server.exitCode !== null || server.signalCode !== null) return
    if (group && server.pid) process.kill(-server.pid)
    else server.kill()
  }
  process.once('exit', stop)
  /** @type {string[]} */
  const said = []
  return new Promise((resolve, reject) => {
    createInterface(server.stderr).on('line', line => said.push(line))
    createInterface(server.stdout).on('line', line => {
      said.push(line)
      const port = /listening on (\d+)/.exec(line)?.[1]
      if (port) resolve({ host: `127.0.0.1:${port}`, stop })
      if (process.env['SLIPWAY_VERBOSE']) console.log(line)
    })
    server.once('exit', code => {
      process.off('exit', stop)
      reject(new Error(`VS Code's server ended with code ${code}:\n${said.join('\n')}`))
    })
  })
}

/**
 * Installs a packaged extension into a folder of extensions.
 * @param {string} vsix
 * @param {string} extensions
 * @param {keyof typeof RELEASES} [release]
 */
export function installExtension(vsix, extensions, release = wantedRelease()) {
  const { status, stdout, stderr } = spawnSync(
    nodeBinary(RELEASES[release].node),
    [
      join(vscodeServer(RELEASES[release]), 'out/server-main.js'),
      ...['--accept-server-license-terms', '--extensions-dir', extensions],
      ...['--server-data-dir', join(extensions, '../server-data'), '--install-extension', vsix],
    ],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`${vsix} could not be installed:\n${stdout}${stderr}`)
}
