/** What the operator's console asks of every service that consumes or publishes. */
import { ConsumersService } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import type {
  ConsumerStatus,
  OutboxStatus,
  ParkedRecord,
  ReplayRequest,
  ReplayStatus,
} from '@selvedge/protos/gen/consumers/v1/consumers_service'
import { topicNamed } from '@selvedge/protos/topics'
import type { Relay } from '../db/relay.ts'
import type { Replay } from '../db/replay/requests.ts'
import type { Replayer } from '../db/replay/replayer.ts'
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
  /** Of the one outbox of a service of truth. */
  replayer?: Replayer
}

const operators = allow({ kinds: ['OPERATOR', 'SYSTEM'] })

/** `observed` is read at each call, so that views may be added to it later. */
export function consumersRpc(observed: Observed): RpcService {
  return rpcService(
    ConsumersService,
    {
      listConsumers: async () => ({
        consumers: observed.views.map(consumerStatus),
        outboxes: await Promise.all(
          Object.entries(observed.relays).map((named) => outboxStatus(named, observed.replayer)),
        ),
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
      replay: async (request) => {
        const { replayer } = observed
        if (!replayer)
          throw new DomainError('CONFLICT', 'only a service that owns truth can be replayed', { reason: 'NO_TRUTH' })
        if (!(await replayer.ask(scopeOf(request))))
          throw new DomainError('CONFLICT', 'a replay of a part is under way; ask again when it is done', {
            reason: 'REPLAY_UNDER_WAY',
          })
        return { replays: (await replayer.list()).map(replayStatus) }
      },
    },
    { listConsumers: operators, retryParked: operators, dropParked: operators, replay: operators },
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

const MOST_KEYS = 1_000

function scopeOf({ since, keys }: ReplayRequest): { since: number | null; keys: string[] | null } {
  const at = since === '' ? null : Date.parse(since)
  if (Number.isNaN(at))
    throw new DomainError('INVALID', 'since is a moment like 2026-11-23T09:00:00Z', { reason: 'SINCE_INVALID' })
  if (keys.length > MOST_KEYS || keys.includes(''))
    throw new DomainError('INVALID', `at most ${MOST_KEYS} keys, none of them empty`, { reason: 'KEYS_INVALID' })
  return { since: at, keys: keys.length === 0 ? null : keys }
}

function replayStatus(replay: Replay): ReplayStatus {
  const { topic, because, askedAt, finishedAt, lookedAt, ofKeys, sent, tombstones, error } = replay
  const at = (ms: number | null) => (ms === null ? '' : new Date(ms).toISOString())
  return { topic, because, askedAt: at(askedAt), finishedAt: at(finishedAt), lookedAt, ofKeys, sent, tombstones, error }
}

async function outboxStatus([name, relay]: [string, Relay], replayer: Replayer | undefined): Promise<OutboxStatus> {
  const [{ rows, oldestAgeMs, bytes }, parked, losses, replays] = await Promise.all([
    relay.age(),
    relay.parked(),
    relay.losses(),
    replayer?.list() ?? [],
  ])
  const parkedKeys = parked.map(({ topic, key }) => `${topic} ${key}`)
  const { lostTopics, restoredAt } = losses
  return {
    name,
    rows,
    oldestAgeMs,
    bytes,
    parkedKeys,
    lostTopics,
    restoredAt: restoredAt?.toISOString() ?? '',
    replayable: replayer !== undefined,
    replays: replays.map(replayStatus),
  }
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
