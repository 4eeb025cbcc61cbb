import type { GatewayContext, GatewayViewer } from './context.ts'
import type { Gateway } from './gateway.ts'
import type { Live } from './live/live.ts'

export interface Asked {
  viewer: GatewayViewer | null
  requestId: string
  ip: string
  userAgent: string
  sessionToken: string | null
  /** Puts the cookie on the reply. */
  setCookie?(token: string | null, expiresAt?: string): void
  live?: Live
}

/** The context of one operation. */
export function createContext(gateway: Gateway, asked: Asked): GatewayContext {
  const { clients, models, clock, codeVersion, awaitWritten, freshness, sessions, viewers, limits } = gateway
  const { setCookie, ...rest } = asked
  const loaders = new Map<string, unknown>()
  const context: GatewayContext = {
    ...rest,
    clients,
    models,
    clock,
    codeVersion,
    awaitWritten,
    behindSeconds: freshness.behindSeconds,
    setSession(token, expiresAt) {
      if (asked.sessionToken !== null) sessions.forget(asked.sessionToken)
      setCookie?.(token, expiresAt)
    },
    async becomeViewer(this: GatewayContext, token) {
      // Apollo hands resolvers a copy of the context: that copy is `this`.
      this.viewer = await viewers.of(token)
      loaders.clear()
      return this.viewer
    },
    limitLogin(email) {
      limits.loginOfAddress.take(asked.ip)
      if (email !== '') limits.loginOfPerson.take(email.trim().toLowerCase().slice(0, 254))
    },
    loader<T>(name: string, make: () => T): T {
      if (!loaders.has(name)) loaders.set(name, make())
      return loaders.get(name) as T
    },
  }
  asked.live?.onEvent(() => {
    context.viewer = asked.live!.viewer
    loaders.clear()
  })
  return context
}
