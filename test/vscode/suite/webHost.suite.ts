/** That these tests run where there is no Node. */
import { equal } from './assert.js'

describe('The web worker extension host', () => {
  it('U-06 knows no process', () => {
    equal(typeof process, 'undefined', 'type of process')
  })
})
