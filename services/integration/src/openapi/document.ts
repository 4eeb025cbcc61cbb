/** The OpenAPI 3.1 document, made of the routes and the schemas that check what comes: it cannot say anything else. */
import { z } from 'zod'
import { NDJSON_TYPE } from '../bulk/answer-lines.ts'
import type { Route } from '../http/route.ts'
import { API_PREFIX } from '../http/serve-route.ts'
import { introduction, scopes } from './introduction.ts'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }

export interface OpenApiDocument {
  openapi: string
  info: JsonObject
  servers: JsonObject[]
  security: JsonObject[]
  tags: JsonObject[]
  paths: Record<string, Record<string, JsonObject>>
  components: JsonObject
}

export function openApiDocument(routes: readonly Route[]): OpenApiDocument {
  const schemas = new Map<string, JsonObject>()
  const paths: OpenApiDocument['paths'] = {}
  for (const route of routes) {
    const path = API_PREFIX + route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, schemas) }
  }
  schemas.set('Problem', schemaOf(problemDocument, schemas))
  return {
    openapi: '3.1.0',
    info: { title: 'Selvedge API for brands', version: 'v1', description: introduction },
    servers: [{ url: '/' }],
    security: [{ apiKey: [] }],
    tags: [...new Set(routes.map(({ document }) => document.tag))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: `A key of your brand. Scopes: ${scopes.join(', ')}.` },
      },
      schemas: Object.fromEntries([...schemas].sort(([left], [right]) => (left < right ? -1 : 1))),
    },
  }
}

const problemDocument = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  code: z.string().meta({
    description:
      'INVALID, UNAUTHENTICATED, NOT_ALLOWED, NOT_FOUND, CONFLICT, EXISTS, STALE, LIMIT, UNAVAILABLE, INTERNAL',
  }),
  reason: z.string().optional().meta({ description: 'Finer than the code, and as stable.' }),
  traceId: z.string().meta({ description: 'Tell it to support.' }),
  details: z.record(z.string(), z.unknown()).optional(),
})

type Schemas = Map<string, JsonObject>

function operationOf(route: Route, schemas: Schemas): JsonObject {
  const { summary, description, tag, body, response, query } = route.document
  return {
    summary,
    ...(description ? { description } : {}),
    tags: [tag],
    operationId: operationId(route),
    'x-scope': typeof route.scope === 'string' ? route.scope : route.scope.words,
    parameters: [...pathParameters(route), ...queryParameters(query, schemas), ...idempotencyParameter(route)],
    ...(body ? { requestBody: requestBody(body, schemas) } : {}),
    responses: {
      '200': {
        description: body?.kind === 'bulk' ? 'A result per record, in order, in the format of the request.' : 'Done',
        content: responseContent(route, schemaOf(response, schemas)),
      },
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function operationId({ method, path }: Route): string {
  const words = path.split(/[/:-]+/).filter((word) => word !== '')
  return method.toLowerCase() + words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('')
}

function pathParameters({ path }: Route): Json[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name: name!,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function queryParameters(query: z.ZodObject | undefined, schemas: Schemas): Json[] {
  return Object.entries(query?.shape ?? {}).map(([name, field]) => {
    const schema = schemaOf(field as z.ZodType, schemas)
    const { description, ...rest } = schema
    const required = !(field as z.ZodType).safeParse(undefined).success
    return { name, in: 'query', required, ...(description ? { description } : {}), schema: rest }
  })
}

function idempotencyParameter({ idempotencyKey }: Route): Json[] {
  if (idempotencyKey === 'none') return []
  const description =
    'The same key and body give the same answer for 24 h; the same key with another body is refused with 409.'
  const schema = { type: 'string', maxLength: 255 }
  return [{ name: 'Idempotency-Key', in: 'header', required: idempotencyKey === 'demanded', description, schema }]
}

function requestBody({ kind, schema }: NonNullable<Route['document']['body']>, schemas: Schemas): JsonObject {
  const record = schemaOf(schema, schemas)
  if (kind === 'multipart') return { required: true, content: { 'multipart/form-data': { schema: record } } }
  if (kind === 'json') return { required: true, content: { 'application/json': { schema: record } } }
  const many = { type: 'array', maxItems: 10_000, items: record }
  return {
    required: true,
    content: {
      'application/json': { schema: kind === 'bulk' ? many : { anyOf: [record, many] } },
      'application/x-ndjson': { schema: record },
    },
  }
}

function responseContent({ document }: Route, schema: JsonObject): JsonObject {
  if (document.body?.kind !== 'bulk') return { 'application/json': { schema } }
  return { 'application/json': { schema: { type: 'array', items: schema } }, [NDJSON_TYPE.split(';')[0]!]: { schema } }
}

/** A named schema goes to the components and is referred to; also when it is the whole. */
function schemaOf(type: z.ZodType, schemas: Schemas): JsonObject {
  const made = z.toJSONSchema(type, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ jsonSchema }) => {
      delete jsonSchema['id']
      // JavaScript's own limits of whole numbers say nothing to a reader.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
    },
  })
  const { $schema: _, $defs, ...schema } = made as JsonObject & { $defs?: Record<string, JsonObject> }
  for (const [id, definition] of Object.entries($defs ?? {})) schemas.set(id, withComponents(definition))
  return withComponents(schema)
}

function withComponents<T extends Json>(schema: T): T {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as T
}
