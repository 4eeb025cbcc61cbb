/**
 * P3: import through the brands' API until everything is durable. P4: until the last product is found. The record shape
 * is that of `data/catalogue.ts`; the repetitions are the imports that fill the showroom.
 */
import type { Bench } from '../bench.ts'
import { repeated } from '../measure/figure.ts'
import type { Figure } from '../measure/figure.ts'
import { summarise } from '../measure/summary.ts'

const unit = 'products/s'

export async function importRows({ showroom }: Bench): Promise<Figure[]> {
  const { imports } = await showroom()
  const raw = summarise(imports.map((each) => each.raw)).median
  const beside = { what: 'one thread, the same rows + outbox', value: raw }
  return [
    repeated({
      row: 'P3',
      what: 'import, accepted',
      unit,
      values: imports.map(({ accepted }) => accepted),
      beside,
      goal: { least: 2_500, leastRatio: 0.3 },
    }),
    repeated({
      row: 'P4',
      what: 'import, until searchable',
      unit,
      values: imports.map(({ searchable }) => searchable),
      beside,
      goal: { least: 2_000 },
    }),
  ]
}
