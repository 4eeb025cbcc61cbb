import { dateAfter, monthEnd, monthStart, timeAfter } from './calendar.ts'
import { keyOf } from './product.ts'
import type { ProductRecord, Seasons, WindowRecord } from './types.ts'

/** Days from the start until the last order for each pre-order window is taken. */
export const cutoffDays = { drop: 26, early: 68, late: 97 } as const

/**
 * The four windows: at once; the running season's second drop; and the next season's two drops, of which the later one
 * lists its products.
 */
export function windowsFor(
  startDay: Date,
  { current, next }: Seasons,
  products: readonly ProductRecord[],
): WindowRecord[] {
  const cutoff = (days: number) => timeAfter(new Date(`${dateAfter(startDay, days)}T00:00:00Z`), 17)
  const late = products.filter((product) => product.seasons.includes(next) && hashed(product.styleNumber) % 5 < 2)
  const seen = new Set<string>()
  const listed = late.filter((product) => !seen.has(keyOf(product)) && seen.add(keyOf(product)))
  return [
    {
      code: 'NOW',
      name: 'At once',
      kind: 'at-once',
      startShip: dateAfter(startDay, 0),
      completeShip: monthEnd(startDay, 5),
      orderCutoff: null,
      minimumDays: 3,
      seasons: [current, 'NOOS'],
      products: [],
    },
    {
      code: `${current}-D2`,
      name: `${current} Drop 2`,
      kind: 'pre-order',
      startShip: monthStart(startDay, 3),
      completeShip: monthEnd(startDay, 3),
      orderCutoff: cutoff(cutoffDays.drop),
      minimumDays: 5,
      seasons: [current, 'NOOS'],
      products: [],
    },
    {
      code: `${next}-D1`,
      name: `${next} Drop 1`,
      kind: 'pre-order',
      startShip: monthStart(startDay, 8),
      completeShip: monthEnd(startDay, 8),
      orderCutoff: cutoff(cutoffDays.early),
      minimumDays: 5,
      seasons: [next],
      products: [],
    },
    {
      code: `${next}-D2`,
      name: `${next} Drop 2`,
      kind: 'pre-order',
      startShip: monthStart(startDay, 10),
      completeShip: monthEnd(startDay, 10),
      orderCutoff: cutoff(cutoffDays.late),
      minimumDays: 5,
      seasons: [],
      products: listed.map(({ styleNumber, colourCode }) => ({ styleNumber, colourCode })),
    },
  ]
}

const hashed = (text: string) => [...text].reduce((sum, char) => (sum * 31 + char.codePointAt(0)!) >>> 0, 7)
