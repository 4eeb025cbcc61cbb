import type { GroupFile } from './group-file.ts'
import type { OwnFile } from './own-file.ts'
import { asLogError } from './sqlite.ts'
import type { RunningSubscription } from './subscription.ts'

const beatEveryMs = 2_000

export interface Background {
  /** Waits for a running compaction turn. */
  stop(): Promise<void>
}

/** What a log does by itself: shows that its members live, and compacts its own file. Keeps no process alive. */
export function background(
  config: { compactEveryMs?: number; onFault?(error: unknown): void },
  parts: { own: OwnFile | undefined; groupFile: GroupFile | undefined; subscriptions: Set<RunningSubscription> },
): Background {
  const { own, groupFile, subscriptions } = parts
  const fault = (error: unknown) => config.onFault?.(asLogError(error))
  let compacting: Promise<void> | undefined

  const beat = setInterval(() => {
    if (!groupFile || subscriptions.size === 0) return
    try {
      groupFile.beat([...subscriptions].map((subscription) => subscription.memberId))
    } catch (error) {
      fault(error)
    }
  }, beatEveryMs).unref()

  const compact = setInterval(() => {
    compacting ??= own?.compaction
      .run()
      .catch(fault)
      .finally(() => (compacting = undefined))
  }, config.compactEveryMs ?? 60_000).unref()

  return {
    async stop() {
      clearInterval(beat)
      clearInterval(compact)
      own?.compaction.stop()
      await compacting
    },
  }
}
