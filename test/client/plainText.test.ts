/** Holds how a snippet reads before anybody types: the grammar of VS Code's snippets, for files made by the dozen. */
import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import { escapeSnippet } from '../../client/src/newArtefact/fillTemplate.js'
import { plainText } from '../../client/src/newArtefact/plainText.js'
import { snippetVariables } from '../../client/src/newArtefact/snippetVariables.js'

const VARIABLES = snippetVariables('docs/4.2/PilotReview.md', 'harbour', new Date(2026, 10, 7, 9, 5, 3))

describe('a snippet as it stands', () => {
  const cases: readonly (readonly [what: string, snippet: string, text: string])[] = [
    ['the default of a stop', 'by ${1:[role]}', 'by [role]'],
    ['the first of the choices', '${1|Low,Medium\\, or so,High|}', 'Low'],
    ['an escaped comma or bar in a choice', '${1|a\\, b\\|c,d|}', 'a, b|c'],
    ['nothing at a bare stop', 'a$1b${2}c$0', 'abc'],
    ['what a stop says where it is mirrored, before and behind', '$1 ${1:x} ${1}', 'x x x'],
    ['defaults within defaults', '${1:at ${2:[place]}, ${3|now,then|}}', 'at [place], now'],
    ['a mirror of an inner stop', '${1:in ${2:[city]}}: $2', 'in [city]: [city]'],
    ['escaped marks', '\\$1 \\} \\\\ ${1:a \\} b}', '$1 } \\ a } b'],
    ['a variable with a value', '$TM_FILENAME_BASE of ${WORKSPACE_NAME}', 'PilotReview of harbour'],
    ['the default of one without', '${TM_SELECTED_TEXT:[text]} ${CLIPBOARD}', '[text] '],
    ['the name of an unknown variable', '$OWNER ${TEAM}', 'OWNER TEAM'],
    ['the day', '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE, $CURRENT_DAY_NAME', '2026-11-07, Saturday'],
    ['a transform', '${TM_FILENAME/(.*)\\.md$/${1:/upcase}/}', 'PILOTREVIEW'],
    ['a transform of every match', '${TM_FILENAME_BASE/([A-Z])/-$1/g}', '-Pilot-Review'],
    ['a transform that asks', '${TM_FILENAME/(Pilot)|(.*)/${1:?trial:full}/}', 'trialReview.md'],
    ['a transform with a slash', '${RELATIVE_FILEPATH/\\/.*//}', 'docs'],
    ['a mirrored stop that is transformed', '${1:[name]} ${1/[\\[\\]]//g}', '[name] name'],
    ['the value where the pattern is none', '${TM_FILENAME/(/x/}', 'PilotReview.md'],
    ['what is no stop as it is', 'costs $ 5, ${{ x }}, {version}, ${1 x}', 'costs $ 5, ${{ x }}, {version}, ${1 x}'],
  ]
  for (const [what, snippet, text] of cases)
    it(`P-02 says ${what}`, () => assert.equal(plainText(snippet, VARIABLES), text))

  it('P-02 transforms nothing and knows no file where it is told no variables', () => {
    assert.equal(plainText('${TM_FILENAME:x} ${1:ab} ${1/a/c/}'), 'x ab ab')
  })
  it('any text that is escaped stands as it is', () => {
    fc.assert(fc.property(fc.string(), text => plainText(escapeSnippet(text), VARIABLES) === text))
  })
  it('no snippet, however nested or broken, throws', () => {
    const pieces = fc.constantFrom('${1:', '${2|', '}', '|}', '$1', '${TM_FILENAME/', '/', '\\', ',', 'a', '\n')
    fc.assert(fc.property(fc.array(pieces, { maxLength: 60 }), parts => typeof plainText(parts.join(''), VARIABLES) === 'string')) // prettier-ignore
    assert.equal(typeof plainText('${1:'.repeat(50_000), VARIABLES), 'string')
  })
})
