/** What people and their systems do all the time, each asking once more when the first answer fails. */
import { setTimeout as pause } from 'node:timers/promises'

export interface Traffic {
  /** Asks that were answered at once, and those that were on the second try. */
  answered(): { once: number; again: number }
  /** What failed twice, in words. */
  failed: readonly string[]
  /** Finishes what is under way. */
  stop(): Promise<void>
}

const EVERY_MS = 200
/** As long as a person looks at a page that did not come, before asking again. */
const AGAIN_AFTER_MS = 1_000

export function lightTraffic(asks: readonly (() => Promise<unknown>)[]): Traffic {
  const answered = { once: 0, again: 0 }
  const failed: string[] = []
  let stopping = false

  async function go(ask: () => Promise<unknown>): Promise<void> {
    while (!stopping) {
      try {
        await ask()
        answered.once++
      } catch {
        await pause(AGAIN_AFTER_MS)
        await ask().then(
          () => answered.again++,
          (error: unknown) => failed.push(`${error} ${(error as Error).cause ?? ''}`),
        )
      }
      await pause(EVERY_MS)
    }
  }

  const going = asks.map(go)
  return {
    answered: () => ({ ...answered }),
    failed,
    async stop() {
      stopping = true
      await Promise.all(going)
    },
  }
}
