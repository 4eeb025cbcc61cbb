import type { Logger } from '../../telemetry/logger.ts'
import type { Metrics } from '../../telemetry/metrics.ts'

export interface KafkaLogConfig {
  /** `host:port` of some of the brokers. */
  brokers: string[]
  /** Names this process in the brokers' logs and quotas. */
  clientId: string
  /**
   * Names what this log appends for, one per outbox, the same after a restart: whoever claims it later fences all
   * earlier ones. null reads only.
   */
  writer: string | null
  /** PEM texts; without `ca`, what Node trusts is trusted. */
  tls?: { ca?: string; cert?: string; key?: string }
  sasl?: { mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512'; username: string; password: string }
  /** Copies of each partition of topics created here. Default: what the brokers say. */
  replicas?: number
  /** A member not heard of for so long loses its partitions. Default 15 s. */
  sessionTimeoutMs?: number
  /** How often offsets are committed, also while nothing comes. Default 500 ms. */
  commitEveryMs?: number
  /** How often it is looked whether subscribed topics came, went or were created anew. Default 2 s. */
  watchEveryMs?: number
  logger?: Logger
  metrics?: Metrics
  /**
   * A subscription cannot go on, and trying again has not helped: this process should end with an error, so that
   * somebody sees it and another one takes its partitions.
   */
  onFault(error: unknown): void
}
