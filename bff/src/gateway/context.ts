/** What every resolver is given. Resolvers map; they decide nothing. */
import type { Clock } from '@selvedge/platform/clock'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import type { Clients } from './clients.ts'
import type { ReadModels } from './read-models.ts'

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
  sessionId: string
  email: string
  organisationName: string
  /** Live connections by the other side's organisation id; none when the viewer view is older than 30 s. */
  connections: ReadonlyMap<string, ViewerConnection>
  /** Changes whenever any of the above does: caches are keyed by it. */
  profile: string
}

export interface GatewayContext {
  viewer: GatewayViewer | null
  clients: Clients
  models: ReadModels
  clock: Clock
  /** Sent with every write of this request; the client may give it to make a retry safe. */
  requestId: string
  ip: string
  userAgent: string
  /** Session cookie's token, if any: only log-out and password change read it. */
  sessionToken: string | null
  /** Sets or clears the session cookie on the reply; absent on sockets. */
  setSession(token: string | null, expiresAt?: string): void
  /** Waits, bounded, until the view has a written version: read your own write. */
  awaitWritten(token: string | null | undefined): Promise<'ready' | 'behind' | 'parked'>
  /** Loaders of this request by name, made on first use. */
  loader<T>(name: string, make: () => T): T
}
