/** What a report says besides what was found. */

export interface About {
  /** Of this program. */
  readonly version: string
  /** Text of a rule's page; undefined where it is not there. */
  readonly page: (rule: string) => string | undefined
  /** Nothing is said of what does not fail the run. */
  readonly quiet: boolean
}
