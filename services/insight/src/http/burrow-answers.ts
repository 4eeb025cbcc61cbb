/** What Burrow's HTTP API (v3) says, in its words: monitors that know it need not learn another one. */
import type { GroupEvaluation } from '../domain/health/group-status.ts'
import type { PartitionEvaluation } from '../domain/health/partition-status.ts'
import type { Commit } from '../domain/health/window.ts'
import type { Followed } from '../domain/health/followed.ts'

/** There is one log, so one cluster. */
export const CLUSTER = 'selvedge'

export function groupAnswer(group: string, evaluation: GroupEvaluation, partitions: 'all' | 'not ok') {
  const shown = evaluation.partitions.filter(({ status }) => partitions === 'all' || status !== 'OK')
  return {
    cluster: CLUSTER,
    group,
    status: evaluation.status,
    complete: evaluation.complete,
    partitions: shown.map(partitionAnswer),
    partition_count: evaluation.partitions.length,
    maxlag: evaluation.maxLag && partitionAnswer(evaluation.maxLag),
    totallag: evaluation.totalLag,
  }
}

/** The raw windows of a group, by topic. */
export function windowsAnswer({ windows }: Followed) {
  const topics = Map.groupBy(windows, ({ topic }) => topic)
  return Object.fromEntries(
    [...topics].map(([topic, partitions]) => [
      topic,
      partitions
        .toSorted((a, b) => a.partition - b.partition)
        .map(({ commits, ends }) => ({
          offsets: commits.map(commitAnswer),
          owner: '',
          client_id: '',
          'current-lag': Math.max(0, (ends.at(-1)?.offset ?? 0) - (commits.at(-1)?.offset ?? 0)),
        })),
    ]),
  )
}

function partitionAnswer({ topic, partition, status, first, last, lag, complete }: PartitionEvaluation) {
  return {
    topic,
    partition,
    owner: '',
    client_id: '',
    status,
    start: first && commitAnswer(first),
    end: last && commitAnswer(last),
    current_lag: lag,
    complete,
  }
}

const commitAnswer = ({ offset, timestamp, observedAt, lag }: Commit) => ({ offset, timestamp, observedAt, lag })
