import type { ConsumerStatus } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import type { ConsumerHealth } from '@selvedge/protos/gen/insight/v1/insight_service'
import type {
  ConsoleConsumer,
  ConsumerPartitionStatus,
  ConsumerState,
  ConsumerHealth as ShownHealth,
  ConsumerVerdict,
} from '../../gen/resolvers.ts'

/** Lag is what the log holds beyond a position; a position may be told before the end that goes with it. */
export function shownConsumer(
  { group, view, state, lastError, newestAppliedAt, positions, parked }: ConsumerStatus,
  health?: ConsumerHealth,
): ConsoleConsumer {
  const topics = [...Map.groupBy(positions, ({ topic }) => topic)].map(([topic, partitions]) => ({
    topic,
    lag: partitions.reduce((sum, { position, end }) => sum + Math.max(0, end - position), 0),
    partitions: partitions.map(({ partition, position, end }) => ({ partition, position, end })),
  }))
  return {
    group,
    view,
    state: state.toUpperCase() as ConsumerState,
    lastError,
    newestAppliedAt: newestAppliedAt || null,
    lag: topics.reduce((sum, { lag }) => sum + lag, 0),
    topics,
    parked,
    health: health ? shownHealth(health) : null,
  }
}

function shownHealth({
  verdict,
  lagMs,
  lagAtLeast,
  rate,
  wantedCopies,
  partitions,
  flows,
}: ConsumerHealth): ShownHealth {
  return {
    verdict: verdict as ConsumerVerdict,
    lagSeconds: Math.round(lagMs / 1_000),
    lagAtLeast,
    rate,
    wantedCopies,
    partitions: partitions.map((each) => ({ ...each, status: each.status as ConsumerPartitionStatus })),
    flows: flows.map(({ topic, rate: now, lagMs: waited }) => ({
      topic,
      rate: now,
      lagSeconds: Math.round(waited / 1_000),
    })),
  }
}
