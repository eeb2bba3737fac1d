/** What a step, a gate or a risk is called, however it is written, so that two documents' names can be compared. */

/** Without numbering and marks; "Go live", "Golive" and "Go-live" are one. */
export const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[*_`]/g, '')
    .replace(/^\W*(?:m\d+|\d+)[.:)]?\s+/, '')
    .replace(/\bgo[- ]?live\b/g, 'go-live')
    .replace(/\s+/g, ' ')
    .trim()
