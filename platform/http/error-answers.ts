import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Socket } from 'node:net'
import { DomainError } from '../rpc/errors.ts'
import type { Logger } from '../telemetry/logger.ts'
import { newTrace } from '../telemetry/trace.ts'
import { isExpected, PROBLEM_TYPE, toProblem } from './problem.ts'

/** Every error leaves as problem+json; only unexpected ones are logged. */
export function createErrorAnswer(log: Logger) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    // A URL that cannot be decoded is refused before a trace was begun.
    const { traceId } = request.trace ?? newTrace()
    const { problem, headers } = toProblem(error, traceId)
    if (!isExpected(error)) {
      log.error({ err: error, method: request.method, route: request.routeOptions.url, traceId }, 'request failed')
    }
    return reply.code(problem.status).headers(headers).type(PROBLEM_TYPE).send(JSON.stringify(problem))
  }
}

export function noSuchRoute(): never {
  throw new DomainError('NOT_FOUND', 'there is nothing at this address', { reason: 'NO_SUCH_ROUTE' })
}

const STATUS_OF_FAULT = new Map([
  ['ERR_HTTP_REQUEST_TIMEOUT', { status: 408, title: 'Request Timeout' }],
  ['HPE_HEADER_OVERFLOW', { status: 431, title: 'Request Header Fields Too Large' }],
])

/** What is no HTTP, too slow or too large in its headers never reaches the framework. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const { status, title } = STATUS_OF_FAULT.get(error.code ?? '') ?? { status: 400, title: 'Bad Request' }
  const { traceId } = newTrace()
  const body = JSON.stringify({ type: 'about:blank', title, status, code: 'INVALID', traceId })
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
