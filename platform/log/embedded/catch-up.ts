import { LogRefusedError } from '../errors.ts'
import type { Feed } from './feed.ts'

/** Callers of `caughtUp()` and the ends they wait for. */
export interface CatchUp {
  /** @param targets ends by topic */
  wait(targets: Map<string, number[]>): Promise<void>
  /** Resolves those whose ends are reached. */
  settle(feeds: readonly Feed[]): void
  /** The topic begins anew: its old ends may never come. */
  rewind(feed: Feed): void
  stop(): void
}

export function catchUp(): CatchUp {
  const waiting = new Set<{ targets: Map<string, number[]>; resolve(): void; reject(error: unknown): void }>()
  return {
    wait: (targets) => new Promise((resolve, reject) => waiting.add({ targets, resolve, reject })),
    settle(feeds) {
      for (const waiter of waiting) {
        if (!feeds.every((feed) => reached(feed, waiter.targets.get(feed.topic) ?? []))) continue
        waiting.delete(waiter)
        waiter.resolve()
      }
    },
    rewind(feed) {
      for (const { targets } of waiting) targets.set(feed.topic, feed.ends)
    },
    stop() {
      for (const { reject } of waiting) reject(new LogRefusedError('closed', 'the subscription stopped'))
      waiting.clear()
    },
  }
}

function reached(feed: Feed, ends: number[]): boolean {
  const { active, cursors, elsewhere } = feed
  return ends.every(
    (end, partition) =>
      (cursors[partition]?.position ?? 0) >= end || (!active && (elsewhere.get(partition) ?? 0) >= end),
  )
}
