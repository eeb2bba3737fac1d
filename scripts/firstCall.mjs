/** Leaves modules out of a bundle until one of their functions is called: parsers that most documents do without. */
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import * as esbuild from 'esbuild'

/**
 * @typedef {object} Apart
 * @property {import('esbuild').OutputFile} file
 * @property {string[]} exports
 * @property {import('esbuild').Metafile} metafile
 */

/**
 * Each module becomes a file of its own, in CommonJS: the only kind that every Node we run in can read in the middle of
 * something. In its place stand functions of the same names that read it. It exports nothing but functions, and imports
 * little that the rest of the bundle imports too, for that is in both.
 * @param {readonly string[]} modules their paths from the project's root
 * @returns {import('esbuild').Plugin}
 */
export const onFirstCall = modules => ({
  name: 'on-first-call',
  setup({ initialOptions: options, onStart, onResolve, onLoad, onEnd }) {
    /** @type {Map<string, Promise<Apart>>} by path */
    const parts = new Map()
    onStart(() => {
      for (const module of modules) parts.set(resolve(module), apart(options, module))
    })
    onResolve({ filter: /^\.\/[\w-]+\.cjs$/ }, ({ path }) => ({ path, external: true }))
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const part = await parts.get(path)
      if (!part) return undefined
      const functions = part.exports.map(name => `export const ${name} = (...args) => read().${name}(...args)`)
      return { contents: [`const read = () => require('./${basename(part.file.path)}')`, ...functions].join('\n') }
    })
    onEnd(async ({ metafile, outputFiles }) => {
      for (const { file, metafile: its } of await Promise.all(parts.values())) {
        for (const key of /** @type {const} */ (['inputs', 'outputs'])) Object.assign(metafile?.[key] ?? {}, its[key])
        outputFiles?.push(file)
        if (options.write === false) continue
        await mkdir(dirname(file.path), { recursive: true })
        await writeFile(file.path, file.contents)
      }
    })
  },
})

/**
 * @param {import('esbuild').BuildOptions} of the bundle that it is left out of
 * @param {string} module
 * @returns {Promise<Apart>}
 */
async function apart({ outdir, platform, target, charset, minify, sourcemap, alias, legalComments }, module) {
  const alike = { target, charset, minify, sourcemap, legalComments }
  const { outputFiles, metafile } = await esbuild.build({
    ...alike,
    entryPoints: [module],
    bundle: true,
    // For as a module it says what it exports.
    format: 'esm',
    platform,
    alias,
    outdir,
    // Its content is in its name, and so in the bundle that reads it.
    entryNames: '[name]-[hash]',
    outExtension: { '.js': '.cjs' },
    metafile: true,
    write: false,
  })
  const [output] = Object.values(metafile.outputs)
  const [file] = outputFiles
  if (!output || !file) throw new Error(`${module} gives no file.`)
  const { code } = await esbuild.transform(file.text, { ...alike, format: 'cjs' })
  output.bytes = Buffer.byteLength(code)
  return { file: { ...file, contents: Buffer.from(code), text: code }, exports: output.exports, metafile }
}
