/** The engines of a process, as its settings name them; without any it runs on files of this machine. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { secret } from '../config/secret.ts'
import { inFiles, inSchemas } from '../db/locate.ts'
import type { Locate } from '../db/locate.ts'
import { openDatabase, openMigrated } from '../db/open-database.ts'
import type { OpenDatabase } from '../db/open-database.ts'
import { kafkaAccess, kafkaAccessEnv } from '../log/kafka/access-env.ts'
import { openLog } from '../log/open-log.ts'
import type { Log } from '../log/log.ts'
import { inFolders, onElasticsearch } from '../search/open-search.ts'
import type { SearchEngine } from '../search/open-search.ts'
import { broadcastSignal } from '../signal/broadcast-signal.ts'
import type { Signal } from '../signal/signal.ts'
import type { Logger } from '../telemetry/logger.ts'
import type { Metrics } from '../telemetry/metrics.ts'

export const enginesEnv = z.object({
  /** `host:port` of some brokers, separated by commas; empty: the log is files in `SELVEDGE_LOG_DIR`. */
  KAFKA_BROKERS: z.string().default(''),
  ...kafkaAccessEnv.shape,
  /** The PostgreSQL database of all services; empty: files in the data folder. */
  POSTGRES_URL: secret(z.string()).default(''),
  /** Nodes of an Elasticsearch, `http://host:9200,…`; empty: search indexes in the data folder. */
  ELASTICSEARCH_URL: secret(z.string()).default(''),
  ELASTICSEARCH_API_KEY: secret(z.string()).default(''),
  /** File of certificates its own are checked by, where the system's do not know them. */
  ELASTICSEARCH_CA: z.string().default(''),
  SELVEDGE_LOG_DIR: z.string().default(''),
  /** The file of the log this process appends to; empty: it only reads. */
  SELVEDGE_LOG_WRITER: z.string().default(''),
})

export type EnginesEnv = z.infer<typeof enginesEnv>

export function locateBy({ POSTGRES_URL: url }: EnginesEnv): Locate {
  return url === '' ? inFiles : inSchemas(url)
}

/** Files have one process; of a server's databases many would migrate at once, and while others are at work. */
export function openDatabaseBy({ POSTGRES_URL: url }: EnginesEnv): OpenDatabase {
  return url === '' ? openDatabase : openMigrated
}

export function searchBy(env: EnginesEnv): SearchEngine {
  const { ELASTICSEARCH_URL: url, ELASTICSEARCH_API_KEY: apiKey, ELASTICSEARCH_CA: caFile } = env
  if (url === '') return inFolders
  return onElasticsearch({ url, ...(apiKey && { apiKey }), ...(caFile && { ca: readFileSync(caFile, 'utf8') }) })
}

export async function signalBy({ POSTGRES_URL: url }: EnginesEnv): Promise<Signal> {
  if (url === '') return broadcastSignal()
  // Its driver is loaded only where it runs.
  return (await import('../signal/notify-signal.ts')).notifySignal(url)
}

export interface LogUser {
  /** The service; all its copies append for the same outbox. */
  name: string
  signal: Signal
  logger: Logger
  metrics: Metrics
  /** Brokers gave a subscription up and trying again has not helped: the process has to end. */
  onFault(error: unknown): void
}

/** @throws LogUnavailableError when it cannot be opened */
export function openLogOf(env: EnginesEnv, { name, signal, logger, metrics, onFault }: LogUser): Promise<Log> {
  if (env.KAFKA_BROKERS !== '') {
    const brokers = env.KAFKA_BROKERS.split(',')
    const access = kafkaAccess(env)
    return openLog({ kind: 'kafka', brokers, ...access, clientId: name, writer: name, logger, metrics, onFault })
  }
  const { SELVEDGE_LOG_DIR: dir, SELVEDGE_LOG_WRITER: writer } = env
  const sayFault = (error: unknown) => logger.error({ err: error }, 'the log met a fault')
  return openLog({ kind: 'embedded', dir, writer: writer || null, groupsOwner: name, signal, onFault: sayFault })
}
