/** A readiness report, or any other page, as one HTML file: no script, nothing loaded from anywhere. */
import type { Readiness } from '../verdict/readiness.js'
import { element, markupOf, type Content } from './markup.js'
import type { Leads } from './leads.js'
import { readinessSection } from './readinessPage.js'
import { PAGE_COLOURS, STYLE } from './style.js'
import { sayEnglish, sayKnown, type Say } from '../text/said.js'

/** @returns the same bytes for the same releases */
export const htmlReport = (all: readonly Readiness[], leads: Leads, say = sayEnglish): string =>
  page(
    all.length === 1
      ? say('Readiness of {release:raw}', { release: all[0]!.verdict.release })
      : say('Readiness of {count} releases', { count: all.length }),
    all.map(readiness => readinessSection(readiness, leads, say)),
    say,
  )

/** A file of its own around what was made by `element`. */
export function page(title: string, content: Content, say: Say): string {
  const whole = element(
    'html',
    { lang: sayKnown(say, 'en') },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', {
        'http-equiv': 'Content-Security-Policy',
        content: "default-src 'none'; style-src 'unsafe-inline'",
      }),
      element('title', {}, title),
      element('style', {}, { markup: PAGE_COLOURS + STYLE }),
    ),
    element('body', {}, element('main', {}, content)),
  )
  return `<!doctype html>\n${markupOf(whole)}\n`
}
