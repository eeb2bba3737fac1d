/** How many there are, in words: "1 file", "3 files". */

/** @param many where an s is not enough: "entries" */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
