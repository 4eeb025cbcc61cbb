import type { Definition, Handlers, Policy } from './definition.ts'
import type { Rule } from './policy.ts'

/** One gRPC service, ready to be served: its methods, what they do and who may call them. */
export interface RpcService {
  definition: Definition
  handlers: Record<string, unknown>
  policy: Record<string, Rule>
}

/**
 * Joins a generated definition, its handlers and its policy.
 * @throws Error naming every method without a handler or without a rule, and every rule without a method.
 */
export function rpcService<D extends Definition>(definition: D, handlers: Handlers<D>, policy: Policy<D>): RpcService {
  const service = { definition, handlers: { ...handlers }, policy: { ...policy } } as RpcService
  const faults = [
    ...Object.entries(definition).flatMap(([name, { path }]) => [
      ...(typeof service.handlers[name] === 'function' ? [] : [`${path} has no handler`]),
      ...(service.policy[name] ? [] : [`${path} has no policy`]),
    ]),
    ...Object.keys(service.policy).flatMap((name) => (name in definition ? [] : [`policy for unknown method ${name}`])),
  ]
  if (faults.length > 0) throw new Error(`service cannot be served: ${faults.join('; ')}`)
  return service
}
