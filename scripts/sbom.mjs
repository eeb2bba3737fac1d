/** Writes down what the bundles are made of, as a software bill of materials in CycloneDX 1.6. */
import { readFileSync } from 'node:fs'
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library'
// @ts-expect-error It has no types; it throws at what is no expression.
import isSpdx from 'spdx-expression-parse'

/**
 * @typedef {{ version?: string, integrity?: string, dependencies?: Record<string, string>, devDependencies?: Record<string, string>, peerDependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }} Locked
 * @typedef {import('./shipped.mjs').Shipped} Shipped
 */

const licences = new Contrib.License.Factories.LicenseFactory(isSpdx)
const build = new Contrib.FromNodePackageJson.Builders.ComponentBuilder(
  new Contrib.FromNodePackageJson.Factories.ExternalReferenceFactory(),
  licences,
)

/**
 * Without a time or a random number: the same bundles give the same bytes. The hashes are the lockfile's, those of the
 * packages as they were published.
 * @param {Shipped[]} packages
 * @returns {string} JSON, ending in a newline
 * @throws {Error} if a package does not stand in the lockfile as it is installed
 */
export function sbom(packages) {
  const product = component('.', JSON.parse(readFileSync('package.json', 'utf8')), Enums.ComponentType.Application)
  const bom = new Models.Bom({ metadata: new Models.Metadata({ component: product }) })
  bom.metadata.lifecycles.add(Enums.LifecyclePhase.Build)
  /** @type {Map<string, Models.Component>} one for two copies of the same version */
  const known = new Map()
  /** @type {Map<string, Models.Component>} by path */
  const placed = new Map([['', product]])
  for (const { path, manifest } of packages) {
    const key = `${manifest.name}@${manifest.version}`
    const shipped = known.get(key) ?? component(path, manifest, Enums.ComponentType.Library)
    known.set(key, shipped)
    placed.set(path, shipped)
    bom.components.add(shipped)
  }
  for (const [path, dependent] of placed)
    for (const found of dependenciesOf(path, placed)) dependent.dependencies.add(found.bomRef)
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6))
  return serializer.serialize(bom, { sortLists: true, space: 1 }) + '\n'
}

/** @type {Record<string, Locked>} */
const LOCKED = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages

/**
 * @param {string} path
 * @param {Shipped['manifest']} manifest
 * @param {Enums.ComponentType} type
 */
function component(path, manifest, type) {
  const made = build.makeComponent(manifest, type)
  if (!made) throw new Error(`${path}/package.json has no name.`)
  const purl = `pkg:npm/${manifest.name.replace('@', '%40')}@${manifest.version}`
  made.purl = purl
  made.bomRef.value = purl
  for (const licence of made.licenses) licence.acknowledgement = Enums.LicenseAcknowledgement.Declared
  if (path === '.') return made
  const { version, integrity } = LOCKED[path] ?? {}
  if (!integrity || version !== manifest.version) throw new Error(`${path} is not what package-lock.json says.`)
  const [algorithm, hash] = Contrib.FromNodePackageJson.Utils.parsePackageIntegrity(integrity)
  made.hashes.set(algorithm, hash)
  return made
}

/**
 * Which of the shipped packages one asks for, found as Node finds them: in the nearest node_modules upwards.
 * @param {string} path
 * @param {ReadonlyMap<string, Models.Component>} placed
 */
function dependenciesOf(path, placed) {
  const { dependencies, devDependencies, peerDependencies, optionalDependencies } = LOCKED[path] ?? {}
  // What a bundle is made of stands among what is needed for building it.
  const names = Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies, ...devDependencies })
  return names.flatMap(name => {
    for (let folder = path; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
      const found = placed.get(`${folder}${folder && '/'}node_modules/${name}`)
      if (found) return [found]
      if (LOCKED[`${folder}${folder && '/'}node_modules/${name}`] || folder === '') return []
    }
  })
}
