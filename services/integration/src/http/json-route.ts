import { DomainError } from '@selvedge/platform/rpc/errors'
import type { z } from 'zod'
import { shapeProblems } from '../bulk/shape-problems.ts'
import { jsonAnswer, replayedAnswer } from './answer.ts'
import { parseJson, readJsonBody } from './body.ts'
import type { RequestContext, Route, RouteDocument } from './route.ts'

type Head = Pick<Route, 'path' | 'scope'> & Omit<RouteDocument, 'query' | 'body'>

/** A route that reads. Query parameters arrive checked. */
export function readRoute<Query extends z.ZodObject>(
  { path, scope, ...document }: Head & { query: Query },
  handle: (query: z.infer<Query>, ctx: RequestContext) => Promise<unknown>,
): Route {
  return {
    method: 'GET',
    path,
    scope,
    idempotencyKey: 'none',
    document,
    handle: async (ctx) => jsonAnswer(await handle(parseQuery(document.query, ctx.request.query), ctx)),
  }
}

/** A route that writes one record. */
export function writeRoute<Body extends z.ZodType>(
  head: Head & Pick<Route, 'method' | 'idempotencyKey'> & { body: Body },
  handle: (body: z.infer<Body>, ctx: RequestContext) => Promise<unknown>,
): Route {
  const { method, path, scope, idempotencyKey, body: schema, ...document } = head
  return {
    method,
    path,
    scope,
    idempotencyKey,
    document: { ...document, body: { kind: 'json', schema } },
    async handle(ctx) {
      const { request, idempotent } = ctx
      const bytes = await readJsonBody(request, idempotent?.hash)
      if (idempotent?.earlier) return replayedAnswer(idempotent.replay())
      const answer = jsonAnswer(await handle(parseJson(schema as z.ZodType<z.infer<Body>>, bytes), ctx))
      await idempotent?.finish(answer)
      return answer
    },
  }
}

/** @throws DomainError INVALID (PARAMETER_INVALID) */
export function parseQuery<Query extends z.ZodObject>(schema: Query, query: unknown): z.infer<Query> {
  const parsed = schema.safeParse(query)
  if (parsed.success) return parsed.data
  const problems = shapeProblems(parsed.error.issues, query)
  throw new DomainError('INVALID', 'a parameter of the address is not as it should be', {
    reason: 'PARAMETER_INVALID',
    details: { problems },
  })
}

/** The value of `:name` in the route's path. */
export function parameter({ request }: RequestContext, name: string): string {
  return (request.params as Record<string, string>)[name] ?? ''
}
