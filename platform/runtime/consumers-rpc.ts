/** What the operator's console asks of every service that consumes or publishes. */
import { ConsumersService } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import type { ConsumerStatus, OutboxStatus, ParkedRecord } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import { topicNamed } from '@selvedge/protos/topics'
import type { Relay } from '../db/relay.ts'
import { DomainError } from '../rpc/errors.ts'
import { allow } from '../rpc/policy.ts'
import { rpcService } from '../rpc/service.ts'
import type { RpcService } from '../rpc/service.ts'
import type { QuarantinedBytes } from '../views/quarantine.ts'
import type { RunningView } from '../views/run-view.ts'

export interface Observed {
  views: readonly RunningView[]
  /** By the name of the service whose outbox it empties. */
  relays: Readonly<Record<string, Relay>>
}

const operators = allow({ kinds: ['OPERATOR', 'SYSTEM'] })

/** `observed` is read at each call, so that views may be added to it later. */
export function consumersRpc(observed: Observed): RpcService {
  return rpcService(
    ConsumersService,
    {
      listConsumers: async () => ({
        consumers: observed.views.map(consumerStatus),
        outboxes: await Promise.all(Object.entries(observed.relays).map(outboxStatus)),
        parked: (await Promise.all(observed.views.map(parkedRecords))).flat(),
      }),
      retryParked: async ({ group, id }) => {
        const left = await viewOf(observed, group).quarantine.retry(id)
        return { healed: left === 0, error: left === 0 ? '' : 'the record still cannot be applied' }
      },
      dropParked: async ({ group, id, reason }) => {
        if (reason.trim() === '')
          throw new DomainError('INVALID', 'say why the record is given up', { reason: 'REASON_MISSING' })
        await viewOf(observed, group).quarantine.drop(id, reason)
        return { healed: true, error: '' }
      },
    },
    { listConsumers: operators, retryParked: operators, dropParked: operators },
  )
}

function viewOf({ views }: Observed, group: string): RunningView {
  const view = views.find((each) => each.status().group === group)
  if (!view) throw new DomainError('NOT_FOUND', 'there is no such consumer', { reason: 'GROUP_UNKNOWN' })
  return view
}

function consumerStatus(view: RunningView): ConsumerStatus {
  const { group, view: name, state, lastError, newestAppliedAt, positions, quarantined } = view.status()
  return {
    group,
    view: name,
    state,
    lastError: lastError ?? '',
    newestAppliedAt: newestAppliedAt ?? '',
    positions,
    parked: quarantined,
  }
}

async function outboxStatus([name, relay]: [string, Relay]): Promise<OutboxStatus> {
  const [{ rows, oldestAgeMs, bytes }, parked, losses] = await Promise.all([
    relay.age(),
    relay.parked(),
    relay.losses(),
  ])
  const parkedKeys = parked.map(({ topic, key }) => `${topic} ${key}`)
  const { lostTopics, restoredAt } = losses
  return { name, rows, oldestAgeMs, bytes, parkedKeys, lostTopics, restoredAt: restoredAt?.toISOString() ?? '' }
}

const SHOWN_BYTES = 512
const SHOWN_CHARACTERS = 4000

async function parkedRecords(view: RunningView): Promise<ParkedRecord[]> {
  const listed = (await view.quarantine.list()).slice(0, 100)
  const inspected = await Promise.all(listed.map(({ id }) => view.quarantine.inspect(id)))
  return inspected.filter((record) => record !== undefined).map(present)
}

function present(record: QuarantinedBytes): ParkedRecord {
  const { id, group, topic, partition, offset, key, error, parkedAt, attempts } = record
  return {
    id,
    group,
    topic,
    partition,
    offset,
    key,
    error,
    parkedAt: new Date(parkedAt).toISOString(),
    attempts,
    content: content(record),
  }
}

/** Decoded where it can be, else the first bytes: a poison record is often not decodable. */
function content({ topic, value }: QuarantinedBytes): string {
  if (value === null) return 'tombstone'
  try {
    return JSON.stringify(topicNamed(topic)!.decode(value), null, 1).slice(0, SHOWN_CHARACTERS)
  } catch {
    return Buffer.from(value.subarray(0, SHOWN_BYTES)).toString('hex')
  }
}
