/** What stands of a name behind the cursor, so that a choice takes the place of all of it. */

/** More than any name has. */
const MOST = 100

/** Where the name ends that the cursor stands in. @param form anchored at the cursor; may match nothing */
export const restEnd = (text: string, offset: number, form: RegExp): number =>
  offset + (form.exec(text.slice(offset, offset + MOST))?.[0].length ?? 0)

/** Of an id; a full stop or hyphen at its end belongs to the sentence. */
export const REST_OF_ID = /^(?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?/u
export const REST_OF_DATE = /^[\d-]*/
/** Of a name nobody knows: of its word. */
export const REST_OF_WORD = /^[\p{L}\p{N}_'’-]*/u
