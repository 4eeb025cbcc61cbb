/**
 * The connection beside the pool that is always open: it hears of other processes' commits (NOTIFY) and holds the
 * leases of this one (session locks), which end with it.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Lease } from '../database.ts'
import { connect, disconnect } from './connection.ts'
import type { Connection, ConnectionConfig } from './connection.ts'
import { lockKey } from './lock-key.ts'
import { control, execute } from './statements.ts'

/** NOTIFY takes a lock of the whole server at its commit, so many commits are told of as one. */
const TELL_EVERY_MS = 20
const RECONNECT_MS = 1_000

export interface SideConnection {
  /** Tells the other processes that this one has committed, soon. */
  tell(): void
  /** Takes the lease unless another process holds it. */
  tryLease(name: string): Promise<Lease | undefined>
  close(): Promise<void>
}

/** Opened at once and again after every fault; `onTold` is called for commits of other processes. */
export function openSideConnection(config: ConnectionConfig, schema: string, onTold: () => void): SideConnection {
  const self = randomUUID()
  let connection: Connection | undefined
  let closed = false
  let telling = false
  const closing = new AbortController()
  const first = Promise.withResolvers<void>()

  async function open(): Promise<Connection> {
    const opened = await connect(config)
    const { client } = opened
    client.on('notification', ({ payload }) => {
      if (payload !== self) onTold()
    })
    await control(opened, `listen "${schema}"`)
    return opened
  }

  async function keepOpen(): Promise<void> {
    for (let again = false; !closed; again = true) {
      try {
        connection = await open()
        first.resolve()
        // Calls were missed meanwhile.
        if (again) onTold()
        const { client, lost } = connection
        if (!lost) await new Promise((resolve) => client.once('end', resolve))
      } catch {
        // The pool says what is wrong to whoever works; here it is only tried again.
        first.resolve()
      }
      connection = undefined
      await delay(RECONNECT_MS, undefined, { signal: closing.signal }).catch(() => {})
    }
  }

  const ended = keepOpen()

  return {
    tell() {
      if (telling || closed) return
      telling = true
      const timer = setTimeout(() => {
        telling = false
        // Who misses it looks by itself a little later.
        if (connection) execute(connection, 'select pg_notify($1, $2)', [schema, self]).catch(() => {})
      }, TELL_EVERY_MS)
      timer.unref()
    },
    async tryLease(name) {
      await first.promise
      const holder = connection
      if (!holder) return undefined
      const key = lockKey(schema, name)
      const { rows } = await execute<{ got: number }>(holder, 'select pg_try_advisory_lock($1) as got', [key])
      if (rows[0]!.got !== 1) return undefined
      return {
        isHeld: () => connection === holder && !holder.lost,
        async release() {
          if (connection === holder) await execute(holder, 'select pg_advisory_unlock($1)', [key]).catch(() => {})
        },
      }
    },
    async close() {
      closed = true
      closing.abort()
      await first.promise
      if (connection) await disconnect(connection)
      await ended
    },
  }
}
