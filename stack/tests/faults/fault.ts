/** What happens to a world: each fault begins, lasts its moment and is over when it resolves. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { orderStatusView } from '@selvedge/bff/src/read-models/order-status/view'
import { inFiles } from '@selvedge/platform/db/locate'
import { viewKey } from '@selvedge/platform/views/view-state'
import type { OrdersWorld } from './orders-world.ts'
import type { Random } from './random.ts'

export type Fault = (world: OrdersWorld, random: Random) => Promise<void>

/** A viewer's token is good for a minute, so a service may be ahead of its callers by less. */
const AHEAD_MS = 45_000
const BEHIND_MS = 3_600_000
/** Beyond what a call waits before it is tried again, within what a person waits. */
const LONGEST_MS = 1_500

export const faults = {
  async kill({ child, restart }) {
    await child.kill()
    await restart()
  },

  async end({ child, restart }) {
    await child.stop()
    await restart()
  },

  async standstill({ child }, random) {
    child.pause()
    await pause(random(LONGEST_MS))
    child.resume()
  },

  async cut({ network }, random) {
    for (let left = 1 + random(5); left > 0; left--) {
      network.cut(random(2) === 0 ? 'reset' : 'close')
      await pause(random(50))
    }
  },

  /** Requests or their answers vanish, and nobody is told until the connection is given up. */
  async partition({ network }, random) {
    network.weather({ silent: true })
    await pause(random(LONGEST_MS))
    network.cut()
    network.weather({})
  },

  async slow({ network }, random) {
    network.weather({ latencyMs: random(80), bytesPerSecond: 5_000 + random(100_000), slowCloseMs: random(200) })
    await pause(random(LONGEST_MS))
    network.weather({})
  },

  async refused({ network }, random) {
    await network.down()
    await pause(random(LONGEST_MS))
    await network.up()
  },

  async 'clock step'({ child, restart }, random) {
    await child.kill()
    await restart(random(BEHIND_MS + AHEAD_MS) - BEHIND_MS)
  },

  /** Records that were handled are delivered once more, to the replicas of orders and to the view. */
  async 'delivered again'({ dir, child, restart }, random) {
    await child.kill()
    for (const location of [inFiles(join(dir, 'data'), 'orders'), viewFile(dir)]) {
      const file = new DatabaseSync(location)
      file.prepare('update view_position set position = position * ? / 100').run(random(100))
      file.close()
    }
    await restart()
  },

  async 'view lost'({ dir, child, restart }) {
    await child.kill()
    await rm(join(dir, 'views'), { recursive: true, force: true })
    await restart()
  },
} satisfies Record<string, Fault>

export type FaultName = keyof typeof faults

export const faultNames = Object.keys(faults) as FaultName[]

function viewFile(dir: string): string {
  return inFiles(join(dir, 'views'), viewKey(orderStatusView))
}
