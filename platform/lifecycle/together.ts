import { compose } from './compose.ts'
import type { Service } from './service.ts'

/**
 * One service out of several that do not wait for each other's start: all start at once, and stop in reverse, one
 * after the other. When one cannot start, the others are stopped again.
 */
export function together(parts: readonly Service[]): Service {
  let running = compose([])

  return {
    async start() {
      const outcomes = await Promise.allSettled(parts.map((part) => part.start()))
      running = compose(parts.filter((_, index) => outcomes[index]!.status === 'fulfilled').map(started))
      await running.start()
      const failed = outcomes.find((outcome) => outcome.status === 'rejected')
      if (!failed) return
      // What failed first is what the caller has to know.
      await running.stop().catch(() => undefined)
      throw failed.reason
    },
    stop: () => running.stop(),
  }
}

/** As `compose` takes it: it stops what it has started. */
function started(part: Service): Service {
  return { start: async () => {}, stop: part.stop }
}
