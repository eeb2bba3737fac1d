/** What columns are about, as the server says it. */
import { columnConcepts } from '../../server/src/analysis/model/vocabulary/lookup.js'
import type { About } from '../../client/src/rows/about.js'

export const about: About = (header, ...concepts) => columnConcepts(header).some(concept => concepts.includes(concept))
