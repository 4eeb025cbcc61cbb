/**
 * P6: the catalogue's search is made anew from the start of the log, as an upgraded projector does it, while nobody and
 * then while people search; without the comparison and the exchange of `p6-rebuild.ts`.
 */
import { randomOf, seedOf } from '@selvedge/stack/src/demo/pictures/random'
import type { Bench } from '../bench.ts'
import { askPage } from '../client/catalogue.ts'
import { questionsAbout } from '../data/questions.ts'
import { closedLoop } from '../measure/closed-loop.ts'
import { repeated } from '../measure/figure.ts'
import type { Figure } from '../measure/figure.ts'
import { percentile } from '../measure/summary.ts'
import { fillFromLog } from '../system/fill.ts'

const REPETITIONS = 3
/** Half of what P1 asks at once. */
const CONCURRENCY = 4
const CALLS = 400
const row = 'P6'

export async function fillRows(bench: Bench): Promise<Figure[]> {
  const { column, system, raw, say } = bench
  const { products } = await bench.showroom()
  const viewers = await bench.viewers()
  const bulk = (await raw.stages?.(products.length))?.find(({ what }) => what === '_bulk')
  const rates: number[] = []
  for (let n = 0; n < REPETITIONS; n++) rates.push((products.length / (await fillFromLog(system))) * 1_000)
  say(`filled: ${rates.map((rate) => rate.toFixed(0)).join(' ')} products/s`)

  const questions = questionsAbout(
    products.map(({ product }) => product),
    randomOf(seedOf(row)),
  )
  const ask = (at: number) => askPage(viewers[at % viewers.length]!.session, questions(1)[0]!)
  await closedLoop(CALLS, CONCURRENCY, ask)
  const idle = await closedLoop(CALLS, CONCURRENCY, ask)
  const meanwhile: number[] = []
  let filling = true
  const filled = fillFromLog(system).finally(() => (filling = false))
  while (filling) meanwhile.push(...(await closedLoop(CONCURRENCY * 5, CONCURRENCY, ask)).latencies)
  const rate = (products.length / (await filled)) * 1_000
  say(`filled while ${meanwhile.length} searches were answered: ${rate.toFixed(0)} products/s`)

  return [
    repeated({
      row,
      what: 'search filled from the log',
      unit: 'products/s',
      values: rates,
      beside: bulk && { what: '_bulk of the same documents', value: bulk.rate },
      goal: { embedded: { least: 8_000 }, engines: { leastRatio: 0.6 } }[column],
    }),
    {
      row,
      what: `search, ${CONCURRENCY} at once, while it is filled, p99`,
      unit: 'ms',
      value: percentile(meanwhile, 99),
      count: meanwhile.length,
      beside: { what: 'while it is not', value: percentile(idle.latencies, 99) },
      goal: { mostRatio: 2 },
    },
  ]
}
