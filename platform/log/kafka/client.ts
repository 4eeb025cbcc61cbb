import { Kafka, logLevel, type KafkaConfig, type LogEntry } from 'kafkajs'
import type { Logger } from '../../telemetry/logger.ts'
import { useZstd } from './compression.ts'
import type { KafkaLogConfig } from './config.ts'
import { mendConnections } from './connections.ts'
import { passEmptiedBatches } from './emptied-batches.ts'
import { mendRequestTimers } from './request-timers.ts'

const OUT_OF_RANGE = 'Offset out of range, resetting'

/** What happens in normal running and kafkajs calls an error: groups settle, brokers refuse and are asked again. */
const harmless = /already exists|coordinator|concurrent|rebalanc|not aware of this member|^Response /i

export interface ClientEvents {
  /** A consumer stood where its partition holds nothing and went to the start; kafkajs says so only in its log. */
  onOutOfRange?(topic: string, partition: number): void
}

/** Everything that talks to the brokers begins here. */
export function kafkaClient(config: KafkaLogConfig, { onOutOfRange }: ClientEvents = {}): Kafka {
  useZstd()
  mendRequestTimers()
  mendConnections()
  passEmptiedBatches()
  const { logger } = config
  const write = ({ level, namespace, log }: LogEntry) => {
    if (log.message.startsWith(OUT_OF_RANGE)) onOutOfRange?.(log.topic as string, log.partition as number)
    if (logger) forward(logger, { level, namespace, log })
  }
  return new Kafka({
    ...clientConfig(config),
    logLevel: logLevel.WARN,
    logCreator: () => write as (entry: LogEntry) => void,
  })
}

export function clientConfig({ brokers, clientId, tls, sasl }: KafkaLogConfig) {
  return {
    brokers,
    clientId,
    ssl: tls,
    sasl: sasl as KafkaConfig['sasl'],
    connectionTimeout: 3_000,
    requestTimeout: 30_000,
    enforceRequestTimeout: true,
    // Longer waiting is the caller's, who also says so.
    retry: { retries: 6, initialRetryTime: 50, maxRetryTime: 2_000 },
  } satisfies KafkaConfig
}

/** A real fault also reaches whoever called, so kafkajs's own word for it is a warning at most. */
function forward(logger: Logger, { level, namespace, log }: Pick<LogEntry, 'level' | 'namespace' | 'log'>): void {
  const { message, timestamp: _, logger: __, ...details } = log
  const quiet = level !== logLevel.ERROR || harmless.test(message)
  logger[quiet ? 'debug' : 'warn']({ kafka: namespace, ...details }, message)
}
