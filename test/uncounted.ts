/** The environment of processes whose coverage is not to be counted: theirs is of differently compiled text. */
export const UNCOUNTED: NodeJS.ProcessEnv = { ...process.env, NODE_V8_COVERAGE: '' }
