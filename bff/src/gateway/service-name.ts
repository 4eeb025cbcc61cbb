import { DomainError } from '@selvedge/platform/rpc/errors'

/** Makes every "not available" of a client say which service it was, so that a page can say which part is missing. */
export function tellingService<Client extends object>(service: string, client: Client): Client {
  const methods = new Map<string | symbol, unknown>()
  return new Proxy(client, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      if (!methods.has(name)) methods.set(name, wrapped(service, method as Method))
      return methods.get(name)
    },
  })
}

type Method = (...args: unknown[]) => unknown

function wrapped(service: string, method: Method): Method {
  return (...args) => {
    const answer = method(...args)
    return answer instanceof Promise ? answer.catch((error: unknown) => Promise.reject(named(service, error))) : answer
  }
}

function named(service: string, error: unknown): unknown {
  if (!(error instanceof DomainError) || error.code !== 'UNAVAILABLE') return error
  const { reason, retriable, details } = error
  const told = { reason, retriable, details: { ...details, service }, cause: error }
  return new DomainError('UNAVAILABLE', `${service} does not answer now`, told)
}
