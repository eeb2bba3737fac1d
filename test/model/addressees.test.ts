/** Whom headings and cells address. */
import assert from 'node:assert/strict'
import { addressedBy, namedIn } from '../../server/src/analysis/model/addressees.js'

const HEADINGS: Readonly<Record<string, string>> = {
  'For customers': 'customers',
  'New for our customers': 'customers',
  'For internal support': 'support',
  'For the support team': 'support',
  'Internal support': 'support',
  'For customers and support': 'customers support',
  'Support & operations': 'support operations',
  'For leadership': 'leadership',
  'Executive summary': 'leadership',
  '3. Executive summary': 'leadership',
  '2.1 Customers': 'customers',
  'Internal notes': 'inside',
  'Release notes – internal': 'inside',
  'Notes for internal support teams: cases': 'support',
  'For everyone': 'everyone',
  'Für Kunden': 'customers',
  'Pour les utilisateurs': 'customers',
  'Для пользователей': 'customers',
  お客様向け: 'customers',
  'Support for users with old browsers': '',
  'Management of keys': '',
  'User management': '',
  'What users can do': '',
  'Known issues': '',
  'Internationalisation': '',
  [`For customers${', and more'.repeat(20)}`]: '',
} // prettier-ignore

const CELLS: Readonly<Record<string, string>> = {
  'All users': 'customers',
  'customers, leadership': 'customers leadership',
  'Internal support': 'support',
  'Support agents': 'support',
  Staff: 'inside',
  Ops: 'operations',
  All: 'everyone',
  Administrators: '',
  'International partners': '',
  '': '',
}

describe('addressees', () => {
  for (const [heading, addressees] of Object.entries(HEADINGS))
    it(`O-07 a heading "${heading.slice(0, 40)}": ${addressees || 'nobody'}`, () =>
      assert.equal(addressedBy(heading).join(' '), addressees))
  for (const [cell, addressees] of Object.entries(CELLS))
    it(`O-07 a cell "${cell}": ${addressees || 'nobody'}`, () => assert.equal(namedIn(cell).join(' '), addressees))
})
