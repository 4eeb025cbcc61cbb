import type { Clock } from '@selvedge/platform/clock'
import type { RpcContext } from '@selvedge/platform/rpc/context'
import type {
  Console,
  ConsumerHealth,
  KnownConsumer,
  ServiceStatus,
  TopicStatus,
} from '@selvedge/protos/gen/insight/v1/insight_service'
import { topics } from '@selvedge/protos/topics'
import type { Health } from '../domain/health/followed.ts'
import { runningCode } from '../domain/heard.ts'
import type { Watch } from '../watch.ts'
import type { Peer } from './peer.ts'

/** A page that shows what is broken must not wait for it; a busy part is not a broken one. */
const ANSWER_WITHIN_MS = 1_500
/** Of one that was silent when it was last looked at: it may have come back, and nobody waits for that. */
const SILENT_ANSWERS_WITHIN_MS = 50

export async function getConsole(
  peers: readonly Peer[],
  watch: Watch,
  clock: Clock,
  ctx: RpcContext,
): Promise<Console> {
  const services = await Promise.all(peers.map((peer) => ask(peer, watch, clock, ctx)))
  return { services, topics: topicsOf(watch) }
}

async function ask(
  { name: service, client }: Peer,
  watch: Watch,
  clock: Clock,
  { viewer, signal, traceparent }: RpcContext,
): Promise<ServiceStatus> {
  const known = watch.heardOf(service)
  const code = known ? runningCode(known) : []
  const silentSince = known?.silentSince ?? null
  const deadlineMs = silentSince === null ? ANSWER_WITHIN_MS : SILENT_ANSWERS_WITHIN_MS
  try {
    const answer = await client.listConsumers({}, { viewer, signal, traceparent, deadlineMs })
    const health = answer.consumers.flatMap((said) => {
      const judged = watch.healthOf(said)
      return judged ? [told(said.group, judged)] : []
    })
    const { consumers, outboxes, parked } = answer
    return { service, answers: true, consumers, outboxes, parked, health, silentSince: '', known: [], code }
  } catch {
    return {
      service,
      answers: false,
      consumers: [],
      outboxes: [],
      parked: [],
      health: [],
      silentSince: new Date(silentSince ?? clock.now()).toISOString(),
      known: whatRan(service, watch),
      code,
    }
  }
}

function whatRan(service: string, watch: Watch): KnownConsumer[] {
  return watch.ranBy(service).map(({ group, view, windows }) => ({
    group,
    view,
    topics: [...new Set(windows.map(({ topic }) => topic))],
  }))
}

function topicsOf(watch: Watch): TopicStatus[] {
  const rates = watch.arrivals()
  return Object.values(topics).map(({ name: topic }) => ({ topic, rate: rates.get(topic) }))
}

function told(group: string, { verdict, evaluation, timeLag, rate, wantedCopies, flows }: Health): ConsumerHealth {
  return {
    group,
    verdict,
    status: evaluation.status,
    complete: evaluation.complete,
    lagMs: Math.round(timeLag.ms),
    lagAtLeast: timeLag.atLeast,
    rate: rate ?? 0,
    wantedCopies,
    partitions: evaluation.partitions
      .filter(({ status }) => status !== 'OK')
      .map(({ topic, partition, status }) => ({ topic, partition, status })),
    flows: flows.map(({ topic, rate: perSecond, lagMs }) => ({ topic, rate: perSecond, lagMs: Math.round(lagMs) })),
  }
}
