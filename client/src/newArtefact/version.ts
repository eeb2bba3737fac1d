/** Product and version as package manifests say them, and the version that comes after a tag. */

export interface Manifest {
  readonly name?: string
  readonly version?: string
}

const MANIFESTS: Readonly<Record<string, (text: string) => Manifest>> = {
  'package.json': json,
  'composer.json': json,
  'Cargo.toml': text => assigned(section(text, /^\[package\]/m)),
  'pyproject.toml': text => assigned(section(text, /^\[(?:project|tool\.poetry)\]/m)),
  'pubspec.yaml': text => ({ name: value(text, /^name:[ \t]*(.+)$/m), version: value(text, /^version:[ \t]*(.+)$/m) }),
  'pom.xml': text => {
    const afterParent = text.slice(text.indexOf('</parent>') + 1)
    const own = afterParent.split(/<(?:dependenc|build|profiles)/, 1)[0]!
    return { name: value(own, /<artifactId>([^<]+)</), version: value(own, /<version>([^<$]+)</) }
  },
  'gradle.properties': text => ({ version: value(text, /^version[ \t]*=[ \t]*(.+)$/m) }),
  VERSION: text => ({ version: value(text, /^(\S{1,40})$/m) }),
}

/** File names worth reading, likeliest first. */
export const MANIFEST_FILES: readonly string[] = Object.keys(MANIFESTS)

/** What a manifest says; nothing where it cannot be read. */
export const readManifest = (file: string, text: string): Manifest =>
  Object.hasOwn(MANIFESTS, file) ? MANIFESTS[file]!(text) : {}

function json(text: string): Manifest {
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed !== 'object' || parsed === null) return {}
    const { name, displayName, version } = parsed as Record<string, unknown>
    const title = typeof displayName === 'string' && !displayName.startsWith('%') ? displayName : name
    return {
      name: typeof title === 'string' ? title.replace(/^@[^/]+\//, '') : undefined,
      version: typeof version === 'string' && !/^0\.0\.0(?:-|$)/.test(version) ? version : undefined,
    }
  } catch {
    return {}
  }
}

/** The lines of one TOML table, up to the next. */
function section(text: string, head: RegExp): string {
  const start = head.exec(text)
  if (!start) return ''
  const rest = text.slice(start.index + start[0].length)
  const end = rest.search(/^\[/m)
  return end < 0 ? rest : rest.slice(0, end)
}

const assigned = (table: string): Manifest => ({
  name: value(table, /^name[ \t]*=[ \t]*["']([^"']+)["']/m),
  version: value(table, /^version[ \t]*=[ \t]*["']([^"']+)["']/m),
})

const value = (text: string, pattern: RegExp): string | undefined => pattern.exec(text)?.[1]?.trim()

/** `v2.3.1` → `2.4.0`; undefined where the tag is no version or counts by the calendar. */
export function nextVersion(tag: string | undefined): string | undefined {
  const match = /^\D*(\d{1,4})\.(\d{1,4})(\.\d+)?/.exec(tag ?? '')
  if (!match || Number(match[1]) > 1900) return undefined
  return `${match[1]}.${Number(match[2]) + 1}${match[3] ? '.0' : ''}`
}
