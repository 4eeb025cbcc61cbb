import type { SubscribeOptions, Subscription } from '../log.ts'
import { wake } from '../wake.ts'
import type { BrokerReader } from './broker-reader.ts'
import { catchUp } from './catch-up.ts'
import { kafkaClient } from './client.ts'
import type { KafkaLogConfig } from './config.ts'
import type { Ends } from './ends.ts'
import { asLogError } from './errors.ts'
import type { Groups } from './groups.ts'
import { joinGroup, type Member } from './member.ts'
import type { SubscriptionMetrics } from './metrics.ts'
import { createPlacement } from './placement.ts'
import { createRestarts } from './restarts.ts'

export interface SubscriptionParts {
  config: KafkaLogConfig
  reader: BrokerReader
  ends: Ends
  groups: Groups
  metrics: SubscriptionMetrics
}

/**
 * Keeps a member in the group. Topics that appear, vanish or are created anew end its life, and the next one begins
 * with what is there then; so a topic that was deleted stops no other.
 */
export function startSubscription(options: SubscribeOptions, parts: SubscriptionParts): Subscription {
  const { config, reader, ends, groups, metrics } = parts
  const { sessionTimeoutMs = 15_000, commitEveryMs = 500, watchEveryMs = 2_000 } = config
  const { group, topics } = options
  const placement = createPlacement(options, parts)
  const restarts = createRestarts()
  const woken = wake()
  let member: Member | undefined
  /** Set when the member's life has to end. */
  let over = false
  let faults: unknown[] = []
  let stopping = false

  function end(): void {
    over = true
    woken.call()
  }

  async function live(): Promise<void> {
    await placement.look()
    if (placement.topics.size === 0) return woken.sleep(watchEveryMs)
    over = false
    faults = []
    const living = await joinGroup({
      kafka: kafkaClient(config, { onOutOfRange }),
      subscription: options,
      topics: new Map(placement.topics),
      known: await placement.known(),
      cursors: placement.cursors,
      sessionTimeoutMs,
      commitEveryMs,
      onJoined() {
        metrics.joined(group)
        options.onAssigned?.()
      },
      onHandled: restarts.progressed,
      onCrash(error) {
        faults.push(error)
        end()
      },
    })
    member = living
    try {
      while (!stopping && !over) {
        await woken.sleep(watchEveryMs)
        if (stopping || over) break
        if (await placement.look()) return
        await noteLag(living)
      }
    } finally {
      member = undefined
      await living.leave()
    }
    // A topic that vanished takes the member with it, and that is no fault.
    if (faults.length > 0 && !stopping && !(await placement.look())) throw faults[0]
  }

  function onOutOfRange(topic: string, partition: number): void {
    void placement.outOfRange(topic, partition).then((rewound) => rewound && end(), report)
  }

  async function noteLag(living: Member): Promise<void> {
    for (const topic of placement.topics.keys()) {
      let lag = 0
      for (const { partition, offset } of await ends.of(topic)) {
        if (!living.has(topic, partition)) continue
        lag += Math.max(0, offset - (placement.cursors.of(topic, partition).position ?? offset))
      }
      metrics.lag(group, topic, lag)
    }
  }

  function report(error: unknown): void {
    options.onError?.(asLogError(error))
  }

  async function run(): Promise<void> {
    while (!stopping) {
      try {
        await live()
      } catch (error) {
        report(error)
        const pause = restarts.crashed(error)
        if (pause === undefined) return config.onFault(asLogError(error))
        const until = performance.now() + pause
        while (!stopping && performance.now() < until) await woken.sleep(until - performance.now())
      }
    }
  }

  const running = run().finally(() => (stopping = true))

  return {
    async caughtUp() {
      woken.call()
      await catchUp({ group, topics, reader, ends, groups, placement, member: () => member, stopped: () => stopping })
    },
    async stop() {
      stopping = true
      woken.call()
      await running
    },
  }
}
