/** What the operator's console asks of every service that consumes or publishes. */
import { randomUUID } from 'node:crypto'
import { ConsumersService } from '@selvedge/protos/gen/consumers/v1/consumers_service'
import type {
  ConsumerStatus,
  OutboxStatus,
  ParkedRecord,
  ReplayRequest,
  ReplayStatus,
} from '@selvedge/protos/gen/consumers/v1/consumers_service'
import type { Relay } from '../db/relay.ts'
import type { Replay } from '../db/replay/requests.ts'
import type { Replayer } from '../db/replay/replayer.ts'
import { DomainError } from '../rpc/errors.ts'
import { allow } from '../rpc/policy.ts'
import { rpcService } from '../rpc/service.ts'
import type { RpcService } from '../rpc/service.ts'
import type { RunningView } from '../views/run-view.ts'
import { parkedRecords, wholeRecords } from './parked-records.ts'

export interface Observed {
  views: readonly RunningView[]
  /** By the name of the service whose outbox it empties. */
  relays: Readonly<Record<string, Relay>>
  /** Of the one outbox of a service of truth. */
  replayer?: Replayer
  /** The release that runs. */
  codeVersion: string
}

const operators = allow({ kinds: ['OPERATOR', 'SYSTEM'] })

/** `observed` is read at each call, so that views may be added to it later. */
export function consumersRpc(observed: Observed): RpcService {
  const copy = randomUUID()
  return rpcService(
    ConsumersService,
    {
      listConsumers: async () => {
        const told = await Promise.all(observed.views.map(consumerStatus))
        return {
          consumers: told.map(({ status }) => status),
          outboxes: await Promise.all(
            Object.entries(observed.relays).map((named) => outboxStatus(named, observed.replayer)),
          ),
          parked: told.flatMap(({ parked }) => parked),
          copy,
          codeVersion: observed.codeVersion,
        }
      },
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
      // A view that was built anew is another group; what was set aside of the one before is gone.
      readParked: async ({ group, afterId, limit }) => wholeRecords(observed.views.find(isOf(group)), afterId, limit),
      replay: async (request) => {
        const { replayer } = observed
        if (!replayer)
          throw new DomainError('CONFLICT', 'only a service that owns truth can be replayed', { reason: 'NO_TRUTH' })
        if (!(await replayer.ask(scopeOf(request))))
          throw new DomainError('CONFLICT', 'a replay of a part is under way; ask again when it is done', {
            reason: 'REPLAY_UNDER_WAY',
          })
        return { replays: replaysOf(await replayer.list(), request.dryRun) }
      },
      forgetLoss: async ({ outbox, topic }) => {
        await forgetLoss(observed, outbox, topic)
        return {}
      },
    },
    {
      listConsumers: operators,
      retryParked: operators,
      dropParked: operators,
      readParked: operators,
      replay: operators,
      forgetLoss: operators,
    },
  )
}

const isOf = (group: string) => (view: RunningView) => view.status().group === group

function viewOf({ views }: Observed, group: string): RunningView {
  const view = views.find(isOf(group))
  if (!view) throw new DomainError('NOT_FOUND', 'there is no such consumer', { reason: 'GROUP_UNKNOWN' })
  return view
}

/** The number and the records that are set aside are of one moment; the positions may be of another. */
async function consumerStatus(view: RunningView): Promise<{ status: ConsumerStatus; parked: ParkedRecord[] }> {
  const [standing, { total, records }] = await Promise.all([view.standing(), parkedRecords(view)])
  const { group, view: name, state, lastError, newestAppliedAt, positions, rebalances } = standing
  return {
    status: {
      group,
      view: name,
      state,
      lastError: lastError ?? '',
      newestAppliedAt: newestAppliedAt ?? '',
      positions,
      parked: total,
      rebalances,
    },
    parked: records,
  }
}

/** Nobody may take emptiness for truth: while a replay fills it, it stays told. */
async function forgetLoss({ relays, replayer }: Observed, outbox: string, topic: string): Promise<void> {
  const underWay = (await replayer?.list())?.some(
    (replay) => !replay.dryRun && replay.topic === topic && replay.finishedAt === null,
  )
  if (underWay)
    throw new DomainError('CONFLICT', `${topic} is still being replayed: wait until it is complete`, {
      reason: 'REPLAY_UNDER_WAY',
    })
  if (!(await relays[outbox]?.forgetLoss(topic)))
    throw new DomainError('NOT_FOUND', 'no such loss is told of', { reason: 'LOSS_UNKNOWN' })
}

const MOST_KEYS = 1_000

function scopeOf({ since, keys, dryRun }: ReplayRequest): Parameters<Replayer['ask']>[0] {
  const at = since === '' ? null : Date.parse(since)
  if (Number.isNaN(at))
    throw new DomainError('INVALID', 'since is a moment like 2026-11-23T09:00:00Z', { reason: 'SINCE_INVALID' })
  if (keys.length > MOST_KEYS || keys.includes(''))
    throw new DomainError('INVALID', `at most ${MOST_KEYS} keys, none of them empty`, { reason: 'KEYS_INVALID' })
  return { since: at, keys: keys.length === 0 ? null : keys, dryRun }
}

const replaysOf = (replays: readonly Replay[], dryRun: boolean): ReplayStatus[] =>
  replays.filter((each) => each.dryRun === dryRun).map(replayStatus)

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
    replays: replaysOf(replays, false),
    dryRuns: replaysOf(replays, true),
  }
}
