import { Client } from 'pg'
import type { DatabaseConfig } from '../database.ts'
import { DatabaseUnavailableError } from '../errors.ts'
import { parseLocation } from './location.ts'
import { translateError } from './translate-error.ts'
import { valueTypes } from './values.ts'

const CONNECT_TIMEOUT_MS = 5_000
/** A lock waited for longer than this is no wait any more; callers have given up. */
const LOCK_TIMEOUT_MS = 10_000
const STATEMENT_TIMEOUT_MS = 30_000
/** Who only reads does it for a page that somebody waits for. */
const READ_TIMEOUT_MS = 5_000
/** A paused process must not hold its locks: the server ends its transaction. */
const IDLE_TRANSACTION_MS = 10_000
/** So much after the server has ended a statement the driver gives up: then the network is gone. */
const ANSWER_LATER_MS = 2_000

export interface ConnectionConfig extends Omit<DatabaseConfig, 'durability' | 'cacheMib'> {
  durability?: DatabaseConfig['durability']
  readOnly?: boolean
  /** Whole tables are streamed, which takes as long as it takes; then one statement has to follow the other. */
  streaming?: boolean
}

/** A connection of the driver; `lost` once it can no longer be used. */
export interface Connection {
  client: Client
  lost: boolean
  /** On whose behalf it reads outside transactions, as its session was told last. */
  tenant: string
}

/**
 * Connects to the schema of the location; the schema itself may not exist yet.
 * @throws DatabaseUnavailableError when the server cannot be reached; Error when it refuses us for good
 */
export async function connect({ location, durability, readOnly, streaming }: ConnectionConfig): Promise<Connection> {
  const { url, schema } = parseLocation(location)
  const limitMs = readOnly ? READ_TIMEOUT_MS : STATEMENT_TIMEOUT_MS
  const timeoutMs = streaming ? 0 : limitMs
  const settings = {
    search_path: schema,
    lock_timeout: LOCK_TIMEOUT_MS,
    statement_timeout: timeoutMs,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_MS,
    // A holder whose machine is gone lets go of its locks within half a minute.
    tcp_keepalives_idle: 10,
    tcp_keepalives_interval: 5,
    tcp_keepalives_count: 3,
    // Derived data may lose the last moments: it is built again from the log.
    synchronous_commit: durability === 'derived' ? 'off' : 'on',
    default_transaction_read_only: readOnly ? 'on' : 'off',
    // Times are text or numbers of our own; said here so that no server's setting can change an answer.
    TimeZone: 'UTC',
  }
  const client = new Client({
    connectionString: url,
    application_name: `selvedge ${schema}`,
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: streaming ? 0 : timeoutMs + ANSWER_LATER_MS,
    keepAlive: true,
    types: valueTypes,
    // Statements given at once go out at once and are answered in their order.
    pipeline: !streaming,
  })
  const connection: Connection = { client, lost: false, tenant: '' }
  client.on('error', () => (connection.lost = true))
  client.on('end', () => (connection.lost = true))
  try {
    await client.connect()
  } catch (error) {
    client.end().catch(() => {})
    throw refusal(error, url)
  }
  return connection
}

/** One clear line: where, and what the server said; never the password. */
function refusal(error: unknown, url: string): unknown {
  const { host, pathname } = new URL(url)
  const line = `PostgreSQL at ${host}${pathname}: ${error instanceof Error ? error.message || String(error) : error}`
  const said = translateError(error, 'connect')
  if (said instanceof DatabaseUnavailableError || said instanceof AggregateError) {
    return new DatabaseUnavailableError(line, { cause: error })
  }
  return new Error(line, { cause: error })
}

export async function disconnect({ client }: Connection): Promise<void> {
  await client.end().catch(() => {})
}
