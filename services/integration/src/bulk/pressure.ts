/** Imports slow down, then stop, when the rest of the system does not keep up with what truth takes. */
import { setTimeout as delay } from 'node:timers/promises'
import type { Clock } from '@selvedge/platform/clock'
import type { RpcClient } from '@selvedge/platform/rpc/client'
import { DomainError } from '@selvedge/platform/rpc/errors'
import { systemViewer } from '@selvedge/platform/rpc/viewer'
import type { Logger } from '@selvedge/platform/telemetry/logger'
import type { ConsumersService } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import type { InsightService } from '@selvedge/protos/gen/insight/v1/insight_service'

export interface PressureLimits {
  maxOutboxAgeMs: number
  maxOutboxBytes: number
  /** Products may be seen so late before streams of them are taken in more slowly. */
  maxLateMs: number
}

export interface Pressure {
  /** @throws DomainError LIMIT (OVERLOADED) when new imports are not taken now */
  assertCalm(): Promise<void>
  /**
   * Waits, within a running stream, until it may go on; at most half a minute until what retailers see is up to date,
   * since an import that crawls is better than one that fails. @throws as above when outboxes do not drain
   */
  pace(signal: AbortSignal): Promise<void>
}

const ASKED_EVERY_MS = 1_000
const SLOW_MS = 200
const WAIT_STEP_MS = 500
const LONGEST_WAIT_MS = 30_000
const RETRY_AFTER_SECONDS = 10

export interface Asked {
  /** The owners that imports write to. */
  consumers: readonly RpcClient<typeof ConsumersService>[]
  insight: Pick<RpcClient<typeof InsightService>, 'getLateness'>
}

export function createPressure(
  { consumers, insight }: Asked,
  limits: PressureLimits,
  clock: Clock,
  logger: Logger,
): Pressure {
  let load = Promise.resolve(0)
  /** As it was said last; nobody waits for who only looks. 1 is the limit. */
  let late = 0
  let askedAt = -Infinity

  async function askLate(): Promise<void> {
    try {
      const { shownMs } = await insight.getLateness({}, { viewer: systemViewer('integration') })
      late = shownMs / limits.maxLateMs
    } catch {
      late = 0
    }
  }

  /** 1 is the limit. An owner that does not answer tells by refusing the import itself. */
  async function ask(): Promise<number> {
    const loads = await Promise.all(
      consumers.map(async (client) => {
        try {
          const { outboxes } = await client.listConsumers({}, { viewer: systemViewer('integration') })
          return outboxes.map(({ oldestAgeMs, bytes }) =>
            Math.max(oldestAgeMs / limits.maxOutboxAgeMs, bytes / limits.maxOutboxBytes),
          )
        } catch (error) {
          logger.warn({ err: error }, 'an owner does not tell how far its outbox is')
          return []
        }
      }),
    )
    return Math.max(0, ...loads.flat())
  }

  function currentLoad(): Promise<number> {
    const now = clock.now().getTime()
    if (now - askedAt >= ASKED_EVERY_MS) {
      askedAt = now
      load = ask()
      void askLate()
    }
    return load
  }

  function overloaded(): DomainError {
    return new DomainError('LIMIT', 'imports have to wait until what came before is through', {
      reason: 'OVERLOADED',
      retriable: true,
      details: { retryAfterSeconds: RETRY_AFTER_SECONDS },
    })
  }

  return {
    async assertCalm() {
      if ((await currentLoad()) > 1) throw overloaded()
    },
    async pace(signal) {
      for (let waited = 0; ; waited += WAIT_STEP_MS) {
        const outboxes = await currentLoad()
        const over = waited >= LONGEST_WAIT_MS
        if (outboxes > 1 && over) throw overloaded()
        if (outboxes <= 1 && (late <= 1 || over))
          return outboxes > 0.5 ? delay(SLOW_MS, undefined, { signal }) : undefined
        await delay(WAIT_STEP_MS, undefined, { signal })
      }
    },
  }
}
