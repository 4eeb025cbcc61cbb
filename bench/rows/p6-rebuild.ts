/**
 * P6, as an operator does it: the catalogue's search, and what is published of products, is built beside what people
 * search, compared with it whole, and exchanged, while they go on. An error, or an answer that is empty, ends the bench.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { productSearch } from '@selvedge/bff/src/read-models/product-search/view'
import { holderOf } from '@selvedge/platform/runtime/view-holders'
import { ViewsService } from '@selvedge/protos/gen/views/v1/views_service'
import type { Bench } from '../bench.ts'
import { readPage } from '../client/catalogue.ts'
import { closedLoop } from '../measure/closed-loop.ts'
import type { Figure } from '../measure/figure.ts'
import { percentile } from '../measure/summary.ts'

const CONCURRENCY = 4
const CALLS = 400
const LOOK_MS = 100
const row = 'P6'
const limits = { rowsPercent: 0, answersPercent: 0 }

export async function rebuildRows(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const view of [productSearch.name, 'enrichment']) figures.push(...(await rebuildOf(view, bench)))
  return figures
}

async function rebuildOf(view: string, { say, showroom, viewers: signedIn }: Bench): Promise<Figure[]> {
  const { products, access } = await showroom()
  const viewers = await signedIn()
  const views = access.client(holderOf(view), ViewsService)
  const call = { viewer: access.viewer }
  const ask = async (at: number) => {
    const page = await readPage(viewers[at % viewers.length]!.session, {})
    if (page.total === 0 || page.cards.length === 0) throw new Error('a catalogue that is rebuilt was shown empty')
  }
  const idle = await closedLoop(CALLS, CONCURRENCY, ask)

  const began = performance.now()
  const { generation } = await views.rebuild({ view, limits, hold: false, dryRun: false }, call)
  const exchanged = (async () => {
    for (;;) {
      const { generations } = await views.listGenerations({}, call)
      const built = generations.find((each) => each.view === view && each.generation === generation)!
      if (built.refusal !== '') throw new Error(`the rebuild was refused: ${built.refusal}`)
      if (built.state === 'live') return performance.now() - began
      await delay(LOOK_MS)
    }
  })()
  const meanwhile: number[] = []
  let building = true
  const done = exchanged.finally(() => (building = false))
  while (building) meanwhile.push(...(await closedLoop(CONCURRENCY * 5, CONCURRENCY, ask)).latencies)
  const rate = (products.length / (await done)) * 1_000
  say(
    `${view} rebuilt, compared and exchanged while ${meanwhile.length} searches were answered: ${rate.toFixed(0)} products/s`,
  )
  await views.drop({ view, version: 0, generation: generation - 1, dryRun: false }, call)

  return [
    { row, what: `${view} rebuilt, compared, exchanged, 4 searching`, unit: 'products/s', value: rate, count: 1 },
    {
      row,
      what: `search, ${CONCURRENCY} at once, while ${view} is rebuilt, p99`,
      unit: 'ms',
      value: percentile(meanwhile, 99),
      count: meanwhile.length,
      beside: { what: 'while it is not', value: percentile(idle.latencies, 99) },
      goal: { mostRatio: 2 },
    },
  ]
}
