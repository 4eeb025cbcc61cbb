/** `POST /graphql`: Apollo Server behind our own checks of origin, size and document. */
import { ApolloServer } from '@apollo/server'
import type { ApolloServerPlugin } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import { assertOrigin } from '@selvedge/platform/http/origin'
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { Metrics } from '@selvedge/platform/telemetry/metrics'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ValidationRule } from 'graphql'
import type { GatewayContext, GatewayViewer } from '../context.ts'
import { unavailableIn } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { quickExecution } from '../execution/quick-execution.ts'
import { costOf, parseOptions } from '../limits.ts'
import { createContext } from '../request-context.ts'
import { sessionCookie, sessionTokenOf } from './session-cookie.ts'

declare module 'fastify' {
  interface FastifyRequest {
    viewer: GatewayViewer | null
  }
}

const MAX_BODY_BYTES = 1024 * 1024
const REQUEST_ID = /^[\w-]{8,64}$/

/** Started before the route is added. */
export function createApollo(
  gateway: Gateway,
  limits: ValidationRule[],
  metrics: Metrics,
): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    schema: gateway.schema,
    introspection: gateway.config.freeDocuments,
    validationRules: limits,
    parseOptions,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: { requestHeaders: ['x-selvedge-csrf'] },
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    status400ForVariableCoercionErrors: true,
    formatError: gateway.maskError,
    logger: { debug() {}, info() {}, warn() {}, error: (message) => gateway.logger.error(String(message)) },
    // Cache hints are for shared caches, which answers to a person never meet; computing them costs a call per field.
    // Names of free documents could be anything.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      admit(gateway),
      tellUnavailable,
      quickExecution(gateway.schema, gateway.maskError),
      ...(gateway.config.freeDocuments ? [] : [measure(metrics)]),
    ],
  })
}

export function addGraphqlRoute(app: FastifyInstance, gateway: Gateway, apollo: ApolloServer<GatewayContext>): void {
  const { documents, isOwnOrigin, viewers, newId } = gateway
  app.decorateRequest('viewer', null)
  const handler = fastifyApolloHandler(apollo, {
    context: async (request, reply) =>
      createContext(gateway, {
        viewer: request.viewer,
        requestId: requestIdOf(request) ?? newId(),
        ip: request.ip,
        userAgent: String(request.headers['user-agent'] ?? '').slice(0, 300),
        sessionToken: sessionTokenOf(request.headers.cookie),
        setCookie: (token, expiresAt) =>
          void reply.header('set-cookie', sessionCookie(token, request.protocol === 'https', expiresAt)),
      }),
  })
  app.route({
    method: 'POST',
    url: '/graphql',
    bodyLimit: MAX_BODY_BYTES,
    async onRequest(request, reply) {
      assertOrigin(isOwnOrigin, request.headers as Parameters<typeof isOwnOrigin>[0])
      // A page of somebody else cannot set this header without asking first, and is not allowed then.
      if (request.headers['x-selvedge-csrf'] !== '1') {
        throw new DomainError('NOT_ALLOWED', 'the header x-selvedge-csrf is missing', { reason: 'CSRF_HEADER_MISSING' })
      }
      reply.header('cache-control', 'no-store')
    },
    async preHandler(request) {
      const { documentId, query, ...rest } = bodyOf(request)
      request.viewer = await viewers.of(sessionTokenOf(request.headers.cookie))
      request.body = { ...rest, query: documents.textOf({ documentId, query }) }
    },
    handler,
  })
}

function bodyOf({ body }: FastifyRequest): Record<string, unknown> {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>
  throw new DomainError('INVALID', 'the body is one GraphQL request as a JSON object', { reason: 'BODY_INVALID' })
}

function requestIdOf({ headers }: FastifyRequest): string | undefined {
  const given = headers['x-request-id']
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : undefined
}

function admit({ limits }: Gateway): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, contextValue }) {
          // Executed here, it would pass by its policy, which guards `subscribe`.
          if (operation?.operation === 'subscription') {
            throw new DomainError('INVALID', 'subscriptions run on the socket', { reason: 'SUBSCRIPTION_OVER_HTTP' })
          }
          limits.points.take(contextValue.viewer?.sessionId ?? contextValue.ip, costOf(document))
        },
      }
    },
  }
}

/** How long each operation took; the names are those of the web app's documents. */
function measure(metrics: Metrics): ApolloServerPlugin<GatewayContext> {
  const seconds = metrics.histogram('selvedge_graphql_seconds', 'Time to answer an operation', ['operation', 'outcome'])
  return {
    async requestDidStart() {
      const began = performance.now()
      return {
        async willSendResponse({ operationName, response: { body } }) {
          const failed = body.kind === 'single' && body.singleResult.errors !== undefined
          const labels = { operation: operationName ?? 'unnamed', outcome: failed ? 'errors' : 'ok' }
          seconds.observe((performance.now() - began) / 1000, labels)
        },
      }
    },
  }
}

const tellUnavailable: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single') return
        const unavailable = unavailableIn(body.singleResult.errors)
        if (unavailable.length === 0) return
        body.singleResult.extensions = { ...body.singleResult.extensions, unavailable }
      },
    }
  },
}
