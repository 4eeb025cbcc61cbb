import type { Clock } from '@selvedge/platform/clock'
import type { RpcContext } from '@selvedge/platform/rpc/context'
import type { Handlers } from '@selvedge/platform/rpc/definition'
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { InsightService, ParkedActionRequest } from '@selvedge/protos/gen/insight/v1/insight_service'
import type { History } from '../domain/history/history.ts'
import type { Watch } from '../watch.ts'
import { getConsole } from './get-console.ts'
import { getLateness } from './get-lateness.ts'
import { getMetrics } from './get-metrics.ts'
import type { Peer } from './peer.ts'

/** Every RPC of the service, by name. */
export function handlers(
  peers: readonly Peer[],
  watch: Watch,
  history: History,
  clock: Clock,
): Handlers<typeof InsightService> {
  return {
    getConsole: (_, ctx) => getConsole(peers, watch, clock, ctx),
    getMetrics: async (request) => getMetrics(history, request, clock),
    getLateness: async () => getLateness(watch, clock),
    retryParked: (request, ctx) => peerOf(peers, request).retryParked(parked(request), ctxOf(ctx)),
    replay: ({ service, ...scope }, ctx) => peerOf(peers, { service }).replay(scope, ctxOf(ctx)),
    forgetLoss: ({ service, outbox, topic }, ctx) =>
      peerOf(peers, { service }).forgetLoss({ outbox, topic }, ctxOf(ctx)),
    dropParked: (request, ctx) => peerOf(peers, request).dropParked(parked(request), ctxOf(ctx)),
    readParked: ({ service, group, afterId, limit }, ctx) =>
      peerOf(peers, { service }).readParked({ group, afterId, limit }, ctxOf(ctx)),
  }
}

function peerOf(peers: readonly Peer[], { service }: Pick<ParkedActionRequest, 'service'>): Peer['client'] {
  const peer = peers.find(({ name }) => name === service)
  if (!peer) throw new DomainError('NOT_FOUND', 'there is no such service', { reason: 'SERVICE_UNKNOWN' })
  return peer.client
}

const parked = ({ group, id, reason }: ParkedActionRequest) => ({ group, id, reason })

const ctxOf = ({ viewer, signal, traceparent, deadline }: RpcContext) => ({ viewer, signal, traceparent, deadline })
