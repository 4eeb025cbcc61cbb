import { randomUUID } from 'node:crypto'
import type { Deadline, Metadata } from '@grpc/grpc-js'
import type { Clock } from '../clock.ts'
import type { Trace } from '../telemetry/trace.ts'
import { traceparentOf } from '../telemetry/trace.ts'
import type { RpcContext } from './context.ts'
import { meta, readMeta } from './definition.ts'
import { DomainError } from './errors.ts'
import type { Viewer } from './viewer.ts'
import { verifyViewer } from './viewer-token.ts'
import type { ViewerKeys } from './viewer-token.ts'

const MAX_REQUEST_ID_LENGTH = 128
/** For callers that name no deadline (none of ours): a handler must be able to reckon with one. */
const LONGEST_CALL_MS = 60_000

/** What all four kinds of call have in common. */
export interface SurfaceCall {
  readonly metadata: Metadata
  readonly cancelled: boolean
  getDeadline(): Deadline
  once(event: 'cancelled', listener: () => void): unknown
}

/** Reads what the metadata of a call says. @throws DomainError when the viewer cannot be trusted. */
export function readContext(call: SurfaceCall, trace: Trace, keys: ViewerKeys, clock: Clock): RpcContext {
  const token = readMeta(call.metadata, meta.viewer)
  const viewer: Viewer | undefined = token === undefined ? undefined : verifyViewer(token, keys, clock.now())
  const requestId = readMeta(call.metadata, meta.requestId) ?? randomUUID()
  if (requestId.length > MAX_REQUEST_ID_LENGTH) {
    throw new DomainError('INVALID', 'the request id is too long', { reason: 'REQUEST_ID_TOO_LONG' })
  }
  const controller = new AbortController()
  if (call.cancelled) controller.abort()
  else call.once('cancelled', () => controller.abort())
  return {
    get viewer() {
      if (!viewer) throw new DomainError('UNAUTHENTICATED', 'this call has no viewer', { reason: 'VIEWER_MISSING' })
      return viewer
    },
    hasViewer: viewer !== undefined,
    requestId,
    deadline: deadlineOf(call),
    signal: controller.signal,
    traceparent: traceparentOf(trace),
  }
}

function deadlineOf(call: SurfaceCall): number {
  const given = Number(call.getDeadline())
  return Number.isFinite(given) ? given : Date.now() + LONGEST_CALL_MS
}
