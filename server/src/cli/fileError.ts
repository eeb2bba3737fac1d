/** What went wrong with a file, in words. */

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
}

export function fileError(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return (code && WORDS[code]) ?? message ?? String(error)
}
