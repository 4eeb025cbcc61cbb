/** P13: what searching, importing and filling cost when there are five times as many products. */
import { randomOf, seedOf } from '@selvedge/stack/src/demo/pictures/random'
import type { Bench } from '../bench.ts'
import { askPage } from '../client/catalogue.ts'
import { questionsAbout } from '../data/questions.ts'
import { closedLoop } from '../measure/closed-loop.ts'
import type { Figure, Goal } from '../measure/figure.ts'
import { exponentOf } from '../measure/fit.ts'
import { percentile } from '../measure/summary.ts'
import { IMPORTS } from '../showroom/showroom.ts'
import { fillFromLog } from '../system/fill.ts'

const CALLS = 200
const row = 'P13'
/** A time of a product that stays the same, as far as repetitions do. */
const FLAT: Goal = { mostRatio: 1.25 }

interface Size {
  products: number
  searchMs: number
  fillMs: number
}

/** Runs before whatever wants all products. */
export async function growthRows(bench: Bench): Promise<Figure[]> {
  const { say } = bench
  const small = await measure(bench, 1)
  const large = await measure(bench, IMPORTS)
  const { imports } = await bench.showroom()
  const points = imports.map(({ products, searchable }) => ({ size: products, value: 1_000 / searchable }))
  for (const { size, value } of points) say(`up to ${size} products: ${value.toFixed(2)} ms each until searchable`)
  const named = ({ products }: Size) => `${products.toLocaleString('en-GB')} products`
  const grown = (what: string, unit: string, of: (size: Size) => number, count: number, goal: Goal): Figure => ({
    row,
    what: `${what}, ${named(large)}`,
    unit,
    value: of(large),
    count,
    beside: { what: named(small), value: of(small) },
    goal,
  })
  return [
    grown('search alone, p50', 'ms', ({ searchMs }) => searchMs, CALLS, { mostRatio: 1.5 }),
    {
      row,
      what: 'import until searchable, the last fifth',
      unit: 'ms/product',
      value: points.at(-1)!.value,
      count: 1,
      beside: { what: 'the first fifth', value: points[0]!.value },
      goal: FLAT,
    },
    { row, what: 'exponent of that time over the size', unit: '', value: exponentOf(points), count: points.length },
    grown('search filled from the log', 'ms/product', ({ fillMs }) => fillMs, 1, FLAT),
  ]
}

async function measure(bench: Bench, imports: number): Promise<Size> {
  const { products } = await bench.showroom(imports)
  const viewers = await bench.viewers()
  const records = products.map(({ product }) => product)
  const questions = questionsAbout(records, randomOf(seedOf(row, records.length)))
  const ask = (at: number) => askPage(viewers[at % viewers.length]!.session, questions(1)[0]!)
  await closedLoop(CALLS, 1, ask)
  const { latencies } = await closedLoop(CALLS, 1, ask)
  const fillMs = (await fillFromLog(bench.system)) / products.length
  return { products: products.length, searchMs: percentile(latencies, 50), fillMs }
}
