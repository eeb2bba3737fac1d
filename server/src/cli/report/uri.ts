/** A path as the reference that a URI holds. */

/** Relative stays relative. What UTF-8 cannot say, half a surrogate pair, becomes the sign for that. */
export const uriOf = (file: string): string =>
  file
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
