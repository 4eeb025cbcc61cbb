import type { RpcContext } from '@selvedge/platform/rpc/context'
import type { Console, ServiceStatus } from '@selvedge/protos/gen/insight/v1/insight_service'
import type { Peer } from './peer.ts'

/** A page that shows what is broken must not wait for it; a busy part is not a broken one. */
const ANSWER_WITHIN_MS = 1_500

export async function getConsole(peers: readonly Peer[], ctx: RpcContext): Promise<Console> {
  return { services: await Promise.all(peers.map((peer) => ask(peer, ctx))) }
}

async function ask({ name, client }: Peer, { viewer, signal, traceparent }: RpcContext): Promise<ServiceStatus> {
  try {
    const answer = await client.listConsumers({}, { viewer, signal, traceparent, deadlineMs: ANSWER_WITHIN_MS })
    return { service: name, answers: true, ...answer }
  } catch {
    return { service: name, answers: false, consumers: [], outboxes: [], parked: [] }
  }
}
