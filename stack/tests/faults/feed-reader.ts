/** A brand's system that follows its feed of orders through every fault, from where it stood. */
import { setTimeout as pause } from 'node:timers/promises'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import { isDomainError } from '@selvedge/platform/rpc/errors'
import type { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { brandOwner } from './feed-world.ts'

export interface FeedEvent {
  orderId: string
  feedPosition: number
}

export interface FeedReader {
  /** Reads what is there by now, and stops. @returns every event it was told, in the order it was told */
  stop(): Promise<readonly FeedEvent[]>
}

type Orders = RpcClient<typeof OrdersService>

const PAUSE_MS = 20
const AT_ONCE = 50

export function feedReader(current: () => Orders): FeedReader {
  const told: FeedEvent[] = []
  let stopping = false

  async function run(): Promise<void> {
    for (let after = 0; ;) {
      // Asked before it is read: what stands by now is then read too.
      const last = stopping
      try {
        const page = await current().readFeed({ after, limit: AT_ONCE }, { viewer: brandOwner })
        told.push(...page.events.map(({ orderId, feedPosition }) => ({ orderId, feedPosition })))
        after = page.next
        if (page.more) continue
        if (last) return
      } catch (error) {
        if (!isDomainError(error, 'UNAVAILABLE')) throw error
      }
      await pause(PAUSE_MS)
    }
  }

  const ended = run()
  // A failure is kept until somebody asks for it: it must not hide why a world ends early.
  ended.catch(() => {})
  return {
    async stop() {
      stopping = true
      await ended
      return told
    },
  }
}
