/** Warehouses that tell of changed stock all the time. */
import { setTimeout as delay } from 'node:timers/promises'
import type { Random } from '@selvedge/stack/src/demo/pictures/random'
import { pushBody, toPieces } from '../client/push-body.ts'
import type { Showroom } from './showroom.ts'

const EVERY_MS = 50

export interface StockFlow {
  /** Changes told so far. */
  told: number
  /** @throws whatever was refused */
  stop(): Promise<void>
}

export function stockFlow(url: string, { brands, products }: Showroom, random: Random): StockFlow {
  let stopping = false
  const flow: StockFlow = {
    told: 0,
    async stop() {
      stopping = true
      await ended
    },
  }
  async function run(): Promise<void> {
    while (!stopping) {
      const { brand, product } = random.pick(products)
      const { sku } = random.pick(product.variants)
      await pushStock(url, brands[brand]!.key, sku, random.chance(0.3) ? 0 : random.whole(1, 300))
      flow.told++
      await delay(EVERY_MS)
    }
  }
  const ended = run()
  // Met when it is stopped.
  ended.catch(() => undefined)
  return flow
}

export function pushStock(url: string, key: string, sku: string, quantity: number): Promise<void> {
  const record = { sku, onHand: { quantity, asOf: new Date().toISOString() } }
  return pushBody({ url, key }, '/supply', toPieces([record]))
}
