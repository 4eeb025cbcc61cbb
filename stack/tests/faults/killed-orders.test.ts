import { expect, test } from 'vitest'
import { runWorld } from './run-world.ts'

/** Of each of two worlds side by side, so that both cores have work while a child starts. */
const KILLS = 100

test.concurrent.for([20_261_123, 20_270_115])(
  `orders, the log and a view, killed at ${KILLS} random moments: nothing lost, doubled or promised twice (%d)`,
  { timeout: 1_800_000 },
  async (seed) => {
    const { broken, orders } = await runWorld({ seed, runs: KILLS, kinds: ['kill'], units: 150 })
    expect(broken).toEqual([])
    expect(orders).toBeGreaterThan(KILLS / 4)
  },
)
