/** Where text comes from when no editor has it open: one interface over disk, editor and memory. */
import { BASELINE_FILE, CODE_OWNERS } from '../analysis/lint/fileNames.js'

export interface Files {
  /**
   * URIs of the Markdown files and configurations under a folder, in any order; throws where nobody can tell.
   * @param leftOut told of each Markdown file that lies among them and is not wanted
   */
  list(root: string, skip?: Skip, leftOut?: (uri: string) => void): AsyncIterable<string>
  /** The text without a byte order mark; undefined where there is none to be had. */
  read(uri: string): Promise<string | undefined>
  /** False for what `list` leaves out: ignored by git, in `node_modules`. */
  wanted(root: string, uri: string): Promise<boolean>
}

/** True for paths, relative to the listed folder, that a setting excludes. */
export type Skip = (path: string) => boolean

/** Larger files are no documents that people write. */
export const LARGEST_FILE = 2 * 1024 * 1024

export const CONFIGURATION_FILE = 'slipway.yml'

/** Who answers for which files, for the hosts of repositories; owners are offered from it. */
export const OWNERS_FILE = CODE_OWNERS

/** Findings that are known, whatever asks for them. */
export const isBaselineName = (name: string): boolean => name === BASELINE_FILE

/** What says something about documents and is none itself. */
export const isConfigurationName = (path: string): boolean => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name === CONFIGURATION_FILE || name === OWNERS_FILE || name === BASELINE_FILE
}

export const isMarkdownName = (path: string): boolean => /\.(?:md|markdown)$/i.test(path)

export const isUnread = (folder: string): boolean => folder === 'node_modules' || folder === '.git'

export const withoutBom = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text)
