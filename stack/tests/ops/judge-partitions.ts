import { healthOf, INTERVALS, lookedAt } from '@selvedge/insight/src/domain/health/followed'
import type { Followed } from '@selvedge/insight/src/domain/health/followed'
import { ConsumerStatus } from '@selvedge/protos/gen/consumers/v1/consumers_service'

const EVERY_MS = 5_000
/** Partitions of a consumer. */
const EACH = 8

/**
 * One look at so many partitions, all of them with a whole window behind them and records that wait.
 * @returns milliseconds that taking it in and judging it took
 */
export function judgePartitions(partitions: number): number {
  const views = Array.from({ length: partitions / EACH }, (_, n) => `view-${n}`)
  const known = new Map<string, Followed>()
  let took = 0
  for (let look = 0; look <= INTERVALS; look++) {
    const said = views.map((view) => statusOf(view, look))
    const began = performance.now()
    for (const status of said) {
      const followed = lookedAt(known.get(status.group), status, { service: 'bench', copy: 'one' }, look * EVERY_MS)
      known.set(status.group, followed)
      healthOf(followed, status, look * EVERY_MS)
    }
    took = performance.now() - began
  }
  return took
}

function statusOf(view: string, look: number): ConsumerStatus {
  const positions = Array.from({ length: EACH }, (_, partition) => ({
    topic: 'catalog.product.v1',
    partition,
    position: look * 90,
    end: look * 100,
  }))
  return ConsumerStatus.fromPartial({ group: view, view, state: 'running', positions })
}
