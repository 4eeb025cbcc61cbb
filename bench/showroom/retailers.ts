/** All retailers: each trades with the first brand and four others, and buys by one of each brand's lists. */
import { BRANDS, LISTS } from '../data/catalogue.ts'
import { closedLoop } from '../measure/closed-loop.ts'
import { makeRetailer } from './retailer.ts'
import type { BenchRetailer } from './retailer.ts'
import type { Showroom } from './showroom.ts'

export const RETAILERS = 200
const TRADES_WITH = 5
const MADE_AT_ONCE = 4

export async function makeRetailers({ access, brands }: Showroom): Promise<BenchRetailer[]> {
  const retailers: BenchRetailer[] = []
  await closedLoop(RETAILERS, MADE_AT_ONCE, async (index) => {
    const chains = Array.from({ length: TRADES_WITH }, (_, at) => {
      const brand = brands[at === 0 ? 0 : 1 + ((index + at) % (BRANDS - 1))]!
      return { brand, listId: brand.listIds[(index + at) % LISTS.length]! }
    })
    retailers[index] = await makeRetailer(access, `retailer-${index + 1}`, chains)
  })
  return retailers
}
