import { setTimeout as delay } from 'node:timers/promises'
import { connect, disconnect } from './connection.ts'
import type { Connection, ConnectionConfig } from './connection.ts'

const RECONNECT_MS = 1_000

export interface StandingConnection {
  /** Undefined while the server cannot be reached. */
  current(): Connection | undefined
  /** Resolves once it was tried for the first time. */
  tried: Promise<void>
  close(): Promise<void>
}

/**
 * A connection that is always open, and opened again after every fault: for what lives as long as a connection does.
 * @param prepare what every new one begins with; `again` from the second on
 */
export function standingConnection(
  config: ConnectionConfig,
  prepare: (connection: Connection, again: boolean) => Promise<void>,
): StandingConnection {
  const closing = new AbortController()
  const tried = Promise.withResolvers<void>()
  let current: Connection | undefined

  async function open(again: boolean): Promise<void> {
    const connection = await connect(config)
    try {
      await prepare(connection, again)
      current = connection
      tried.resolve()
      if (closing.signal.aborted) await disconnect(connection)
      const { client } = connection
      if (!connection.lost) await new Promise((resolve) => client.once('end', resolve))
    } finally {
      current = undefined
      await disconnect(connection)
    }
  }

  async function keepOpen(): Promise<void> {
    for (let again = false; !closing.signal.aborted; again = true) {
      // The pool says what is wrong to whoever works; here it is only tried again.
      await open(again).catch(() => {})
      tried.resolve()
      await delay(RECONNECT_MS, undefined, { signal: closing.signal }).catch(() => {})
    }
  }

  const ended = keepOpen()

  return {
    current: () => current,
    tried: tried.promise,
    async close() {
      closing.abort()
      await tried.promise
      if (current) await disconnect(current)
      await ended
    },
  }
}
