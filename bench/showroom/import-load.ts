/** The load of P3 for as long as it is wanted: products of all brands but the first are sent again, all of it changed. */
import { BRANDS } from '../data/catalogue.ts'
import type { BenchProduct } from '../data/catalogue.ts'
import { importAll, uploadOf } from './import.ts'
import type { Showroom } from './showroom.ts'

const AT_A_TIME = 700

export interface ImportLoad {
  /** Products accepted so far. */
  accepted: number
  stop(): Promise<void>
}

export function importLoad(url: string, { brands, products }: Showroom): ImportLoad {
  const others = products.filter(({ brand }) => brand > 0 && brand < BRANDS)
  let stopping = false
  const load: ImportLoad = {
    accepted: 0,
    async stop() {
      stopping = true
      await ended
    },
  }
  async function run(): Promise<void> {
    for (let round = 0; !stopping; round++) {
      const from = (round * AT_A_TIME) % others.length
      const part = others.slice(from, from + AT_A_TIME).map((each) => changed(each, round))
      await importAll(url, brands, uploadOf(part))
      load.accepted += part.length
    }
  }
  const ended = run()
  // Met when it is stopped.
  ended.catch(() => undefined)
  return load
}

function changed({ brand, product, prices, supply }: BenchProduct, round: number): BenchProduct {
  const asOf = new Date().toISOString()
  return {
    brand,
    product: { ...product, description: `Edition ${round}` },
    prices: prices.map((row) => ({ ...row, whsl: (Number(row.whsl) + 0.01 * (round + 1)).toFixed(2) })),
    supply: supply.map(({ sku }, index) => ({ sku, onHand: { quantity: 10 + ((round + index) % 90), asOf } })),
  }
}
