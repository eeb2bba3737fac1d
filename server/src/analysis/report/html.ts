/** A readiness report as one HTML file: no script, nothing loaded from anywhere. */
import type { Readiness } from '../verdict/readiness.js'
import { element, markupOf } from './markup.js'
import { readinessSection, type Leads } from './readinessPage.js'
import { PAGE_COLOURS, STYLE } from './style.js'

/** @returns the same bytes for the same releases */
export function htmlReport(all: readonly Readiness[], leads: Leads): string {
  const title = all.length === 1 ? `Readiness of ${all[0]!.verdict.release}` : `Readiness of ${all.length} releases`
  const page = element(
    'html',
    { lang: 'en' },
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
    element(
      'body',
      {},
      element(
        'main',
        {},
        all.map(readiness => readinessSection(readiness, leads)),
      ),
    ),
  )
  return `<!doctype html>\n${markupOf(page)}\n`
}
