/** What every service has written and the log has not taken, and what the log has lost of it. */
import type { RpcClient } from '@selvedge/platform/rpc/client'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import type { OutboxStatus } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import type { InsightService, ServiceStatus } from '@selvedge/protos/gen/insight/v1/insight_service'
import { isLost, isStuck, replayedAt } from '@selvedge/protos/rules/outbox-trouble'
import { inColumns } from './columns.ts'

export interface JudgedOutbox {
  service: string
  /** Empty: the service does not answer. */
  outbox: string
  /** `OLDER_COPY`: the database lacks what it had published. `LOST`: a topic is not what was published on it. */
  verdict: 'FINE' | 'STUCK' | 'LOST' | 'OLDER_COPY' | 'NO_ANSWER'
  rows: number
  oldestSeconds: number
  bytes: number
  parkedKeys: string[]
  /** Topics that are not complete again. */
  lostTopics: string[]
}

export async function judgedOutboxes(insight: RpcClient<typeof InsightService>, viewer: Viewer) {
  const { services } = await insight.getConsole({}, { viewer })
  return services.flatMap(judgedOf)
}

export function judgedOf({ service, answers, outboxes }: ServiceStatus): JudgedOutbox[] {
  if (!answers) return [{ ...NOTHING, service, verdict: 'NO_ANSWER' }]
  return outboxes.map((outbox) => ({
    service,
    outbox: outbox.name,
    verdict: verdictOf(outbox),
    rows: outbox.rows,
    oldestSeconds: Math.round(outbox.oldestAgeMs / 1_000),
    bytes: outbox.bytes,
    parkedKeys: outbox.parkedKeys,
    lostTopics: outbox.lostTopics.filter((topic) => !replayedAt(outbox, topic)),
  }))
}

const NOTHING = { outbox: '', rows: 0, oldestSeconds: 0, bytes: 0, parkedKeys: [], lostTopics: [] }

function verdictOf(outbox: OutboxStatus): JudgedOutbox['verdict'] {
  if (outbox.restoredAt) return 'OLDER_COPY'
  if (isLost(outbox)) return 'LOST'
  return isStuck({ ...outbox, oldestAgeSeconds: outbox.oldestAgeMs / 1_000 }) ? 'STUCK' : 'FINE'
}

const isFine = ({ verdict }: JudgedOutbox) => verdict === 'FINE'

export const allFine = (judged: readonly JudgedOutbox[]) => judged.every(isFine)

/** Those in trouble first. */
export function asLines(judged: readonly JudgedOutbox[]): string {
  const rows = judged
    .toSorted((a, b) => Number(isFine(a)) - Number(isFine(b)) || b.rows - a.rows)
    .map(({ service, outbox, verdict, rows: waiting, oldestSeconds, bytes, parkedKeys, lostTopics }) => [
      service,
      outbox,
      verdict,
      String(waiting),
      waiting === 0 ? '' : `${oldestSeconds} s`,
      `${Math.ceil(bytes / 1_000)} kB`,
      parkedKeys.join(' '),
      lostTopics.join(' '),
    ])
  return inColumns([['service', 'outbox', 'verdict', 'rows', 'oldest', 'size', 'aside', 'lost'], ...rows])
}
