/**
 * P6, as an operator does it: the catalogue's search, and what is published of products, is built beside what people
 * search, compared with it whole, and exchanged, while they go on. An error, or an answer that is empty, ends the bench.
 */
import { productSearch } from '@selvedge/bff/src/read-models/product-search/view'
import type { Bench } from '../bench.ts'
import { readPage } from '../client/catalogue.ts'
import { closedLoop } from '../measure/closed-loop.ts'
import type { Figure } from '../measure/figure.ts'
import { percentile } from '../measure/summary.ts'
import { buildBeside, drop } from '../system/build-beside.ts'

const CONCURRENCY = 4
const CALLS = 400
const row = 'P6'

export async function rebuildRows(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const view of [productSearch.name, 'enrichment']) figures.push(...(await rebuildOf(view, bench)))
  return figures
}

async function rebuildOf(view: string, { say, showroom, viewers: signedIn }: Bench): Promise<Figure[]> {
  const { products, access } = await showroom()
  const viewers = await signedIn()
  const ask = async (at: number) => {
    const page = await readPage(viewers[at % viewers.length]!.session, {})
    if (page.total === 0 || page.cards.length === 0) throw new Error('a catalogue that is rebuilt was shown empty')
  }
  const idle = await closedLoop(CALLS, CONCURRENCY, ask)

  const built = buildBeside(access, view, { hold: false }, ({ state }) => state === 'live')
  const meanwhile: number[] = []
  let building = true
  const done = built.finally(() => (building = false))
  while (building) meanwhile.push(...(await closedLoop(CONCURRENCY * 5, CONCURRENCY, ask)).latencies)
  const { generation, ms } = await done
  const rate = (products.length / ms) * 1_000
  say(
    `${view} rebuilt, compared and exchanged while ${meanwhile.length} searches were answered: ${rate.toFixed(0)} products/s`,
  )
  await drop(access, view, generation - 1)

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
