import { setTimeout as pause } from 'node:timers/promises'
import { eventually } from '@selvedge/platform/testing/settle'
import type { Random } from './random.ts'
import { supplyRecord } from './small-showroom.ts'
import type { SmallShowroom } from './small-showroom.ts'
import { streamOf } from './trade-stream.ts'
import type { Stream } from './trade-stream.ts'

const EVERY_MS = 60

/** A brand's warehouse that tells its stock again and again, whether somebody answers or not. */
export function supplyStream({ api, products }: SmallShowroom, random: Random): Stream {
  let stopping = false

  async function push(): Promise<void> {
    const { skus } = products[random(products.length)]!
    await api.push('/supply', [supplyRecord(skus[random(skus.length)]!, random(10_000))])
  }

  async function run(): Promise<void> {
    while (!stopping) {
      // Away for a restart; the next count follows anyway.
      await push().catch(() => {})
      await pause(random(EVERY_MS))
    }
    // With everything up again, it has to be taken; not at once where everything is busy with being up.
    await eventually(push)
  }

  return streamOf(run, () => void (stopping = true))
}
