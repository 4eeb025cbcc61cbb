/** `/api/*`: the brands' API, passed on to the integration service as it comes, in both directions, unread. */
import { request as httpRequest } from 'node:http'
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import type { HttpAddress } from '@selvedge/platform/http/http-address'
import { DomainError } from '@selvedge/platform/rpc/errors'
import { traceparentOf } from '@selvedge/platform/telemetry/trace'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { giveUpWhenNobodyIsThere } from './nobody-is-there.ts'

/** They belong to one connection (RFC 9110, 7.6.1), or are ours to set, or none of the API's business. */
const NOT_PASSED_ON = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'cookie',
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'x-viewer',
  'traceparent',
])
const NOT_PASSED_BACK = new Set(['connection', 'keep-alive', 'transfer-encoding', 'set-cookie'])

export function addApiProxy(app: FastifyInstance, to: HttpAddress): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    // The body stays a stream: a file of a brand may be larger than memory.
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    scope.all('/api/*', (request, reply) => pass(to, request, reply))
  })
}

function pass(to: HttpAddress, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return new Promise((resolve, reject) => {
    const { method, url: path } = request
    const upstream = httpRequest({ ...to, method, path, headers: headersFor(request) })
    giveUpWhenNobodyIsThere(upstream, to)
    upstream.on('response', (answer) => {
      // Our own security headers stay; everything else is the API's.
      for (const [name, value] of Object.entries(answer.headers)) {
        if (value !== undefined && !NOT_PASSED_BACK.has(name)) reply.header(name, value)
      }
      answer.on('error', () => reply.raw.destroy())
      resolve(reply.code(answer.statusCode ?? 502).send(answer))
    })
    upstream.on('error', (cause) =>
      reject(
        new DomainError('UNAVAILABLE', 'the API does not answer now', {
          reason: 'API_UNAVAILABLE',
          cause,
          details: { retryAfterSeconds: 5 },
        }),
      ),
    )
    reply.raw.once('close', () => upstream.destroy())
    request.raw.pipe(upstream)
  })
}

function headersFor(request: FastifyRequest): OutgoingHttpHeaders {
  const given: IncomingHttpHeaders = request.headers
  const passed = Object.entries(given).filter(([name]) => !NOT_PASSED_ON.has(name))
  return {
    ...Object.fromEntries(passed),
    'x-forwarded-for': request.ip,
    'x-forwarded-proto': request.protocol,
    traceparent: traceparentOf(request.trace),
  }
}
