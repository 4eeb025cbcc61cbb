import { runInTrace, newTrace } from '@selvedge/platform/telemetry/trace'
import type { ServerOptions } from 'graphql-ws'
import { GraphQLError } from 'graphql'
import type { ExecutionArgs, GraphQLFormattedError } from 'graphql'
import { DomainError } from '@selvedge/platform/rpc/errors'
import { unavailableIn } from '../errors.ts'
import type { Gateway } from '../gateway.ts'
import { costOf } from '../limits.ts'
import { createContext } from '../request-context.ts'
import type { SocketExtra } from './live-server.ts'
import type { Prepared } from './prepare.ts'
import { subscribe } from './shared-answers.ts'

const MOST_SUBSCRIPTIONS = 50

type Hooks = Pick<
  ServerOptions<Record<string, unknown>, SocketExtra>,
  'onSubscribe' | 'onNext' | 'onError' | 'subscribe'
>

/** How a socket's operations are admitted, and how their errors leave: as on HTTP. */
export function operationHooks(gateway: Gateway, prepare: (text: string) => Prepared): Hooks {
  const { documents, limits, maskError, newId, schema } = gateway
  const mask = (error: GraphQLError): GraphQLFormattedError => maskError(error.toJSON(), error)
  const masked = (errors: readonly GraphQLError[]) =>
    errors.map((error) => {
      const { message, ...rest } = mask(error)
      return new GraphQLError(message, { extensions: rest.extensions })
    })
  const asGraphqlError = (error: unknown) =>
    error instanceof GraphQLError ? error : new GraphQLError('refused', { originalError: error as Error })

  return {
    async onSubscribe({ extra, subscriptions }, _id, payload) {
      try {
        const { live } = extra
        if (!live) throw new DomainError('UNAUTHENTICATED', 'sign in first', { reason: 'SIGNED_OUT' })
        if (Object.keys(subscriptions).length > MOST_SUBSCRIPTIONS) {
          throw new DomainError('LIMIT', 'too many subscriptions on one socket', { reason: 'TOO_MANY_SUBSCRIPTIONS' })
        }
        const documentId = payload.extensions?.['documentId']
        const prepared = prepare(documents.textOf({ documentId, query: payload.query }))
        if ('errors' in prepared) return masked(prepared.errors)
        limits.points.take(live.viewer.sessionId, costOf(prepared.document))
        const contextValue = createContext(gateway, {
          viewer: live.viewer,
          requestId: newId(),
          ip: '',
          userAgent: '',
          sessionToken: null,
          live: live.live(),
        })
        const { operationName, variables } = payload
        return { schema, document: prepared.document, operationName, variableValues: variables, contextValue }
      } catch (error) {
        return masked([asGraphqlError(error)])
      }
    },
    subscribe: (args) => runInTrace(newTrace(), () => subscribe(args as ExecutionArgs)),
    onNext(_context, _id, _payload, _args, result) {
      if (!result.errors) return undefined
      const errors = result.errors.map(mask)
      const unavailable = unavailableIn(errors)
      return {
        ...result,
        errors,
        ...(unavailable.length > 0 && { extensions: { unavailable } }),
      } as unknown as typeof result
    },
    onError: (_context, _id, _payload, errors) => errors.map((error) => mask(error as GraphQLError)),
  }
}
