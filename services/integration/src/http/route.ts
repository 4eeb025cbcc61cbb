/** A route of the API as data: what is served, who may call it, and what the document says of it. */
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Answer } from './answer.ts'
import type { IdempotentRequest } from '../idempotency/idempotency.ts'
import type { Deps } from '../deps.ts'

/** A request whose key was checked. */
export interface RequestContext {
  deps: Deps
  request: FastifyRequest
  viewer: Viewer
  /** Names this route and request in the origin of what it writes: "POST /api/v1/products". */
  operation: string
  /** Set when the client gave an idempotency key. */
  idempotent: IdempotentRequest | undefined
  /** For RPCs that must not be repeated: the same for a repeat of the same request. */
  requestId(part?: number): string
  /** Aborted when the client has gone. */
  signal: AbortSignal
}

export interface RouteDocument {
  summary: string
  description?: string
  tag: 'Products' | 'Prices' | 'Supply' | 'Windows' | 'Images' | 'Connections' | 'Orders' | 'Contract'
  query?: z.ZodObject
  /** `bulk`: an array of it, or one a line. `records`: that, or one alone, with one answer to all. `multipart`: a form. */
  body?: { kind: 'json' | 'bulk' | 'records' | 'multipart'; schema: z.ZodType }
  response: z.ZodType
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT'
  /** Below `/api/v1`, parameters as `:name`. */
  path: string
  /** What a key has to be allowed; where that depends on what is asked, how to tell and in words. */
  scope: string | { of(request: FastifyRequest): string; words: string }
  idempotencyKey: 'none' | 'accepted' | 'demanded'
  document: RouteDocument
  handle(ctx: RequestContext): Promise<Answer>
}
