import type { RpcContext } from '@selvedge/platform/rpc/context'
import type { Console, ConsumerHealth, ServiceStatus } from '@selvedge/protos/gen/insight/v1/insight_service'
import type { Health } from '../domain/health/followed.ts'
import type { Watch } from '../watch.ts'
import type { Peer } from './peer.ts'

/** A page that shows what is broken must not wait for it; a busy part is not a broken one. */
const ANSWER_WITHIN_MS = 1_500

export async function getConsole(peers: readonly Peer[], watch: Watch, ctx: RpcContext): Promise<Console> {
  return { services: await Promise.all(peers.map((peer) => ask(peer, watch, ctx))) }
}

async function ask(
  { name, client }: Peer,
  watch: Watch,
  { viewer, signal, traceparent }: RpcContext,
): Promise<ServiceStatus> {
  try {
    const answer = await client.listConsumers({}, { viewer, signal, traceparent, deadlineMs: ANSWER_WITHIN_MS })
    const health = answer.consumers.flatMap((said) => {
      const judged = watch.healthOf(said)
      return judged ? [told(said.group, judged)] : []
    })
    const { consumers, outboxes, parked } = answer
    return { service: name, answers: true, consumers, outboxes, parked, health }
  } catch {
    return { service: name, answers: false, consumers: [], outboxes: [], parked: [], health: [] }
  }
}

function told(group: string, { verdict, evaluation, timeLag, rate, wantedCopies }: Health): ConsumerHealth {
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
  }
}
