/** `/metrics` for Prometheus: from this machine, or for the operator. */
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { Metrics } from '@selvedge/platform/telemetry/metrics'
import type { PrometheusMetrics } from '@selvedge/platform/telemetry/prometheus'
import type { FastifyInstance } from 'fastify'
import type { Gateway } from '../gateway.ts'
import { signedInViewer } from './asking.ts'
import { isLocal } from './client-address.ts'

export function addMetricsRoute(app: FastifyInstance, gateway: Gateway, metrics: Metrics): void {
  if (!isReadable(metrics)) return
  app.get('/metrics', async (request, reply) => {
    if (!isLocal(request.raw, request.ip)) {
      const { rpc } = await signedInViewer(gateway, request)
      if (rpc.organisationKind !== 'OPERATOR') throw new DomainError('NOT_FOUND', 'there is nothing at this address')
    }
    return reply.type(metrics.contentType).send(await metrics.text())
  })
}

function isReadable(metrics: Metrics): metrics is PrometheusMetrics {
  return 'text' in metrics
}
