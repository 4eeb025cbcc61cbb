/** What every resolver is given. Resolvers map; they decide nothing. */
import type { Clock } from '@selvedge/platform/clock'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import type { SessionView } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import type { Clients } from './clients.ts'
import type { Live } from './live/live.ts'
import type { ReadModels } from './read-models.ts'
import type { WrittenState } from './written.ts'

/** A connection of the viewer's organisation, as the viewer view has it. */
export interface ViewerConnection {
  connectionId: string
  brandId: string
  retailerId: string
  status: 'ACTIVE' | 'SUSPENDED' | 'ENDED'
  revision: number
  /** Price lists in chain order. */
  priceListIds: string[]
  currency: string
  discountBp: number
  atOnce: boolean
  preOrder: boolean
  /** Warehouse codes it is served from; empty: all. */
  warehouses: string[]
  /** Doors that may order; empty: all. */
  doorIds: string[]
  /** What the viewer may see of the brand: "open:<brand id>". Empty unless ACTIVE or SUSPENDED. */
  audiences: string[]
  customerCode: string
  alias: string
}

/** The person behind the request, with all they may see. Without one, only the log-in answers. */
export interface GatewayViewer {
  /** Signed and given to services. */
  rpc: Viewer
  /** As accounts has it, with the person's other organisations. */
  session: SessionView
  sessionId: string
  email: string
  organisationName: string
  /** Live connections by the other side's organisation id; none when the viewer view is older than 30 s. */
  connections: ReadonlyMap<string, ViewerConnection>
  /**
   * Changes with organisation, role or any connection, and is the same for colleagues of one role: caches of what
   * may be seen are keyed by it.
   */
  profile: string
}

export interface GatewayContext {
  viewer: GatewayViewer | null
  clients: Clients
  models: ReadModels
  clock: Clock
  /** The release that runs. */
  codeVersion: string
  /** Sent with every write of this request; the client may give it (`x-request-id`) to make a retry safe. */
  requestId: string
  ip: string
  userAgent: string
  /** Session cookie's token, if any: only log-out and password change read it. */
  sessionToken: string | null
  /** Sets or clears the session cookie on the reply, and forgets what was known of the session; not on sockets. */
  setSession(token: string | null, expiresAt?: string): void
  /** Whoever has just signed in is the viewer of the rest of the request. */
  becomeViewer(this: GatewayContext, token: string): Promise<GatewayViewer | null>
  /** Counts a try to sign in. @throws DomainError LIMIT */
  limitLogin(email: string): void
  /** Waits, bounded, until the view has a written version: read your own write. */
  awaitWritten(token: string | null | undefined): Promise<WrittenState>
  /** How old a view is, by its name: our own lag in seconds. */
  behindSeconds(view: string): number
  /** Loaders of this request by name, made on first use; of a subscription, anew for each event. */
  loader<T>(name: string, make: () => T): T
  /** What subscriptions are made of; absent outside a socket. */
  live?: Live
}
