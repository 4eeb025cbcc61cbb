/**
 * The connection beside the pool: it hears of other processes' commits (NOTIFY) and holds the leases of this one
 * (session locks), which end with it.
 */
import { randomUUID } from 'node:crypto'
import type { Lease } from '../database.ts'
import type { ConnectionConfig } from './connection.ts'
import { lockKey } from './lock-key.ts'
import { standingConnection } from './standing-connection.ts'
import { control, execute } from './statements.ts'

/** NOTIFY takes a lock of the whole server at its commit, so many commits are told of as one. */
const TELL_EVERY_MS = 20

export interface SideConnection {
  /** Tells the other processes that this one has committed, soon. */
  tell(): void
  /** Takes the lease unless another process holds it. */
  tryLease(name: string): Promise<Lease | undefined>
  close(): Promise<void>
}

/** `onTold` is called for commits of other processes. */
export function openSideConnection(config: ConnectionConfig, schema: string, onTold: () => void): SideConnection {
  const self = randomUUID()
  let telling: NodeJS.Timeout | undefined
  const standing = standingConnection(config, async (connection, again) => {
    connection.client.on('notification', ({ payload }) => {
      if (payload !== self) onTold()
    })
    await control(connection, `listen "${schema}"`)
    // Calls were missed meanwhile.
    if (again) onTold()
  })

  /** Who misses it looks by itself a little later. */
  function tellNow(): void {
    telling = undefined
    const connection = standing.current()
    if (connection) execute(connection, 'select pg_notify($1, $2)', [schema, self]).catch(() => {})
  }

  return {
    tell() {
      telling ??= setTimeout(tellNow, TELL_EVERY_MS).unref()
    },
    async tryLease(name) {
      await standing.tried
      const holder = standing.current()
      if (!holder) return undefined
      const key = lockKey(schema, name)
      const { rows } = await execute<{ got: number }>(holder, 'select pg_try_advisory_lock($1) as got', [key])
      if (rows[0]!.got !== 1) return undefined
      return {
        isHeld: () => !holder.lost,
        async release() {
          if (!holder.lost) await execute(holder, 'select pg_advisory_unlock($1)', [key]).catch(() => {})
        },
      }
    },
    async close() {
      clearTimeout(telling)
      await standing.close()
    },
  }
}
