import type { EmbeddedLogConfig } from './embedded/embedded-log.ts'
import type { KafkaLogConfig } from './kafka/config.ts'
import type { Log } from './log.ts'

/** One member per adapter; `kind` says which. */
export type LogConfig = ({ kind: 'embedded' } & EmbeddedLogConfig) | ({ kind: 'kafka' } & KafkaLogConfig)

/**
 * Opens the log that the configuration names. An adapter's code is loaded only when it is chosen.
 * @throws LogUnavailableError when its storage cannot be opened
 */
export async function openLog(config: LogConfig): Promise<Log> {
  switch (config.kind) {
    case 'embedded':
      return (await import('./embedded/embedded-log.ts')).openEmbeddedLog(config)
    case 'kafka':
      return (await import('./kafka/kafka-log.ts')).openKafkaLog(config)
  }
}
