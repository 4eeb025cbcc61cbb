/** When somebody has to look at an outbox: the console and the operator's commands judge alike. */

/** What was lost; moments are ISO 8601, empty or null while there is none. */
interface Losses {
  lostTopics: readonly string[]
  /** The database was found to be an older copy. */
  restoredAt: string | null
  /** The newest of each topic. */
  replays: readonly { topic: string; finishedAt: string | null }[]
}

/** Rows older than this (s) mean that the log does not take them; `deploy/alerts.yaml` pages at the same. */
const STUCK_AFTER_SECONDS = 30

export function isStuck({
  oldestAgeSeconds,
  parkedKeys,
}: {
  oldestAgeSeconds: number
  parkedKeys: readonly string[]
}): boolean {
  return oldestAgeSeconds > STUCK_AFTER_SECONDS || parkedKeys.length > 0
}

/** What is gone and not yet back: nobody may take the emptiness for truth. */
export function isLost(losses: Losses): boolean {
  return Boolean(losses.restoredAt) || losses.lostTopics.some((topic) => !replayedAt(losses, topic))
}

/** When the lost topic was complete again; undefined: it is not, or its owner has no truth to replay it from. */
export function replayedAt({ replays }: Pick<Losses, 'replays'>, topic: string): string | undefined {
  return replays.find((replay) => replay.topic === topic)?.finishedAt || undefined
}
