/** What the parts of a running gateway share. */
import type { Clock } from '@selvedge/platform/clock'
import type { NewId } from '@selvedge/platform/ids'
import type { RateLimiter } from '@selvedge/platform/security/rate-limit'
import type { Logger } from '@selvedge/platform/telemetry/logger'
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql'
import type { Clients } from './clients.ts'
import type { GatewayConfig } from './config.ts'
import type { Documents } from './documents.ts'
import type { Freshness } from './freshness.ts'
import type { ReadModels } from './read-models.ts'
import type { Sessions } from './viewer/sessions.ts'
import type { Viewers } from './viewer/viewers.ts'
import type { WrittenState } from './written.ts'

export interface Gateway {
  config: GatewayConfig
  clock: Clock
  /** The release that runs. */
  codeVersion: string
  newId: NewId
  logger: Logger
  schema: GraphQLSchema
  documents: Documents
  clients: Clients
  models: ReadModels
  freshness: Freshness
  sessions: Sessions
  viewers: Viewers
  limits: Limits
  awaitWritten(token: string | null | undefined): Promise<WrittenState>
  maskError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError
  /** Our own origins; known once the port is. */
  isOwnOrigin(headers: { origin?: string | undefined; 'sec-fetch-site'?: string | string[] | undefined }): boolean
}

export interface Limits {
  loginOfAddress: RateLimiter
  loginOfPerson: RateLimiter
  /** Points of query cost, by session or, without one, by address. */
  points: RateLimiter
}
