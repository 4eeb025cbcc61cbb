import type { Batch, Log } from '../log/log.ts'
import { groupOf } from './quarantine.ts'
import { ViewStoppedError } from './view-run.ts'
import type { ViewRun } from './view-run.ts'
import type { ViewState } from './view-state.ts'
import type { ConsumerStatus } from './view.ts'

export interface StatusKeeper {
  /** Its partitions were divided anew. */
  assigned(): void
  connected(): void
  succeeded(batch: Batch): void
  failed(error: unknown): void
  stopped(): void
  /** Why it tries again, while it does; asks nobody. */
  failing(): string | null
  /** @param state what is to be told of, this copy's own unless given */
  status(state?: ViewState): ConsumerStatus
}

/** A view that reads the log alone is assigned once; copies that come and go divide it anew a few times. */
const REBALANCES_WITHIN_MS = 120_000

/** What a view says of itself. It works without the log, whose failure is what one then looks for. */
export function keepStatus(run: ViewRun, log: Log): StatusKeeper {
  const ends = new Map<string, number[]>()
  let state: ConsumerStatus['state'] = 'starting'
  let lastError: string | null = null
  let refreshing = false
  let assignments: number[] = []

  const recentAssignments = () => assignments.filter((at) => performance.now() - at < REBALANCES_WITHIN_MS)

  async function refreshEnds(): Promise<void> {
    if (refreshing || state === 'stopped') return
    refreshing = true
    for (const topic of run.sources.keys()) {
      // A topic not created yet, or a log that cannot answer: the ends known before stay.
      const known = await log.ends(topic).catch(() => [])
      for (const { partition, offset } of known) noteEnd(topic, partition, offset)
    }
    refreshing = false
  }

  function noteEnd(topic: string, partition: number, end: number): void {
    const ofTopic = ends.get(topic) ?? []
    ofTopic[partition] = end
    ends.set(topic, ofTopic)
  }

  return {
    assigned() {
      assignments = [...recentAssignments(), performance.now()]
    },
    connected() {
      state = 'running'
      lastError = null
      void refreshEnds()
    },
    succeeded({ ends: reached }) {
      for (const { topic, partition, offset } of reached) noteEnd(topic, partition, offset)
      state = 'running'
      lastError = null
    },
    failed(error) {
      state = error instanceof ViewStoppedError ? 'bug' : 'retrying'
      lastError = error instanceof Error && error.cause ? `${error}: ${error.cause}` : String(error)
    },
    stopped() {
      state = 'stopped'
    },
    failing: () => (state === 'retrying' ? lastError : null),
    status(of = run.state) {
      void refreshEnds()
      const { view, positions, newestAppliedAt, quarantined } = of
      return {
        group: groupOf(run),
        view,
        topics: [...run.sources.keys()],
        positions: [...positions].flatMap(([topic, offsets]) =>
          offsets.map((position, partition) => {
            return { topic, partition, position, end: Math.max(position, ends.get(topic)?.[partition] ?? 0) }
          }),
        ),
        newestAppliedAt: newestAppliedAt === null ? null : new Date(newestAppliedAt).toISOString(),
        state,
        lastError,
        quarantined,
        rebalances: recentAssignments().length,
      }
    },
  }
}
