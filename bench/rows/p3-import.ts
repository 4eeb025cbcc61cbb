/**
 * P3: import through the brands' API until everything is durable. P4: until the last product is found. The record shape
 * is that of `data/catalogue.ts`; the repetitions are the imports that fill the showroom.
 */
import type { Bench } from '../bench.ts'
import { repeated } from '../measure/figure.ts'
import type { Figure } from '../measure/figure.ts'
import { summarise } from '../measure/summary.ts'

const unit = 'products/s'

export async function importRows({ column, raw, showroom, say }: Bench): Promise<Figure[]> {
  const { imports, products } = await showroom()
  const alone = summarise(imports.map((each) => each.raw)).median
  const stages = (await raw.stages?.(products.length)) ?? []
  for (const { what, rate } of stages) say(`${what} alone: ${rate.toFixed(0)} products/s`)
  const slowest = stages.toSorted((one, other) => one.rate - other.rate)[0]
  const inserts = { what: raw.names.products, value: alone }
  return [
    repeated({
      row: 'P3',
      what: 'import, accepted',
      unit,
      values: imports.map(({ accepted }) => accepted),
      beside: inserts,
      goal: { embedded: { least: 2_500, leastRatio: 0.3 }, engines: { leastRatio: 0.4 } }[column],
    }),
    repeated({
      row: 'P4',
      what: 'import, until searchable',
      unit,
      values: imports.map(({ searchable }) => searchable),
      beside: slowest ? { what: `${slowest.what} alone, the slowest stage`, value: slowest.rate } : inserts,
      goal: { embedded: { least: 2_000 }, engines: { leastRatio: 0.5 } }[column],
    }),
  ]
}
