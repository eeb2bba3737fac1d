/** What a release manager would type at each kind of blank in the templates and snippets. */

const VALUES: readonly (readonly [blank: RegExp, value: string])[] = [
  [/^YYYY-MM-DD HH:MM$/, '2027-02-09 06:00'],
  [/^YYYY-MM-DD$/, '2027-02-09'],
  [/^\[(?:window|review) date\]$/, '2027-02-09'],
  [/^\[name of delegate\]$/i, 'Priya Nair'],
  [/^\[role of the delegate\]$/, 'Executive sponsor'],
  [/^\[name\]$/i, 'Tomas Lind'],
  [/^\[phone.*\]$/i, '+44 20 7946 0112'],
  [/^\[.*role.*\]$/i, 'Engineering director'],
  [/^\[(?:previous )?version\]$/, '4.1.3'],
  [/^\[duration\]$/, '2 minutes'],
  [/^\[recovery time\]$/, '45 minutes'],
  [/^\[.*threshold.*\]$/, 'above 2 % for 5 minutes'],
  [/^\[.*\blink.*\]$/, '[report](https://example.com/report)'],
  [/^\[number\]$/, '14'],
  [/^\[time\]$/, '14:00'],
  [/^\[requirement id\]$/, 'REQ-001'],
  [/^\[risk id\]$/, 'R-01'],
  [/^\[change id\]$/, 'CHG-001'],
  [/^\[contact\]$/, '`harbourlight-product`'],
  [/^\[list of (?:risk ids)\]$/, 'R-01'],
  [/^\[(?:list of .*|.*, by name|team names|workaround|action|metric and change|value|what .*|condition, .*|name and .*)\]$/i, 'Parcel events are stored once, shown by the contract test'],
  [/^\[test id and result\]$/, 'TC-14 passed'],
  [/^\[backup name and time\]$/, '`parcels-0500`, 2027-02-09 05:00'],
  [/^\[list of interfaces\]$/i, 'Carrier webhooks, customer text messages'],
  [/^\[(?:component|name of (?:the )?.*)\]$/i, 'Tracking events'],
  [/^\[scenario .*\]$/i, 'The carrier resends events of the last hour'],
  [/^\[(?:signal .*|what .*|question .*|one sentence.*|reason|response|mitigation|contingency|(?:entry |exit )?criteria)\]$/i, 'Parcel events arrive twice when the carrier retries'],
  [/^\[(?:incident channel|team channel|leadership channel|status page|mailing list|storage location|release notes section|flag or rollback step)\]$/, '`harbourlight-release`'],
]

/** A choice takes its first; a default that is real stays; a blank without a value here fails the test. */
export function realisticValue(stop: { default: string; choices?: readonly string[] }): string {
  if (stop.choices || !isBlank(stop.default)) return stop.default
  const found = VALUES.find(([blank]) => blank.test(stop.default))
  if (!found) throw new Error(`No realistic value for ${stop.default}`)
  return found[1]
}

/** A default a person has to replace: words in brackets, or a date pattern. */
export const isBlank = (text: string): boolean => /^\[.+\]$|^YYYY-MM-DD(?: HH:MM)?$/.test(text)
