/**
 * P10, in Chromium without a graphics card: typing and pasting in a draft of 24,000 cells, scrolling the catalogue, and
 * loading pages. The products have no pictures.
 */
import type { Bench } from '../bench.ts'
import { openBare } from '../browser/bare-page.ts'
import { openBrowser } from '../browser/browser.ts'
import { loadCatalogue } from '../browser/load-catalogue.ts'
import { pasteBlocks } from '../browser/paste-blocks.ts'
import { scrollCatalogue } from '../browser/scroll-catalogue.ts'
import { transferred } from '../browser/transferred.ts'
import { typeQuantities } from '../browser/type-quantities.ts'
import { signIn } from '../client/session.ts'
import { repeated } from '../measure/figure.ts'
import type { Figure } from '../measure/figure.ts'
import { percentile, summarise } from '../measure/summary.ts'
import { makeLargeDraft } from '../showroom/large-draft.ts'

const row = 'P10'

export async function browserRows({ system, showroom, day }: Bench): Promise<Figure[]> {
  const { url } = system
  const { access, watcher } = await showroom()
  const { buyer, workingOrderId } = await makeLargeDraft(access, url, day)
  const { cookie: buying } = await signIn(url, buyer.email)
  const { cookie: watching } = await signIn(url, watcher.email)
  await using browser = await openBrowser()

  const draft = await (await browser.enter(url, buying)).newPage()
  await draft.goto(`/working-orders/${workingOrderId}`)
  const keys = await typeQuantities(draft)
  const pastes = await pasteBlocks(draft)
  const bare = await openBare(draft)
  await draft.close()
  const bareKeys = await typeQuantities(bare)
  const barePastes = await pasteBlocks(bare)
  await bare.close()
  const framesPerSecond = await scrollCatalogue(await browser.enter(url, watching))
  const largestPaints = await loadCatalogue(() => browser.enter(url, watching))
  const first = await transferred(await browser.stranger(url), '/')

  return [
    {
      row,
      what: 'key to paint in 30 × 40 × 20, p95',
      unit: 'ms',
      value: percentile(keys, 95),
      count: keys.length,
      beside: { what: 'the same elements, no code', value: percentile(bareKeys, 95) },
      goal: { most: 50 },
    },
    repeated({
      row,
      what: 'paste of 2,000 cells',
      unit: 'ms',
      values: pastes,
      beside: { what: 'the same elements, no code', value: summarise(barePastes).median },
      goal: { most: 200 },
    }),
    repeated({
      row,
      what: 'frames while scrolling the catalogue',
      unit: '/s',
      values: framesPerSecond,
      goal: { least: 58 },
    }),
    repeated({ row, what: 'largest paint of the catalogue', unit: 'ms', values: largestPaints, goal: { most: 1_500 } }),
    { row, what: 'first route, JavaScript, gzip', unit: 'KB', value: first.script, count: 1, goal: { most: 230 } },
    { row, what: 'first route, CSS, gzip', unit: 'KB', value: first.stylesheet, count: 1, goal: { most: 40 } },
  ]
}
