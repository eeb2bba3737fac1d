/** What is asked of the parser of YAML, which the bundles for Node read when it is first called (`scripts/firstCall.mjs`). */
export { isAlias, isMap, isPair, isScalar, isSeq, parseDocument, stringify, visit } from 'yaml'
export type { Document, ErrorCode, Pair, YAMLMap } from 'yaml'
