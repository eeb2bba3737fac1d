/** What went wrong with a file, in words; the tables have each of them. */
import { known, type Spoken } from '../analysis/text/said.js'
import { LARGEST_FILE } from '../files/files.js'

export const FILE_WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a file lies where the path has a folder',
  EEXIST: 'something lies there already',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links lead in a circle',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EBUSY: 'another program holds it',
  EIO: 'the disk does not answer',
  // Of our own.
  READ_ONLY: 'it is read-only',
  NOT_UTF8: 'it is not in UTF-8',
  CHANGED: 'it was changed meanwhile',
  RUN: 'it is too large',
  PIPE: 'it is a pipe, not a file',
  SUITES: 'there is no <testsuite> in it',
  SIZE: `it is larger than ${LARGEST_FILE / 1024 / 1024} MB`,
}

/** Where the system has a code that is not among the words, the system's own, without its call and path. */
export function fileError(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return (code && FILE_WORDS[code]) ?? message?.replace(/^[A-Z\d]+: ([^,]+), .*$/s, '$1') ?? String(error)
}

/** The same as words within a sentence, in any language. */
export const fileTrouble = (error: unknown): Spoken => known(fileError(error))

export const trouble = (code: 'SIZE' | 'RUN' | 'PIPE' | 'SUITES' | 'READ_ONLY' | 'NOT_UTF8' | 'CHANGED'): Error =>
  new Error(FILE_WORDS[code])
