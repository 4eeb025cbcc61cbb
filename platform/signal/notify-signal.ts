import { randomUUID } from 'node:crypto'
import { schemaLocation } from '../db/postgres/location.ts'
import { standingConnection } from '../db/postgres/standing-connection.ts'
import { control, execute } from '../db/postgres/statements.ts'
import { localSignal } from './local-signal.ts'
import type { Signal } from './signal.ts'

/** PostgreSQL takes no more than 7,999 bytes. */
const MOST_BYTES = 7_999

/**
 * Signals between processes, by NOTIFY on one channel of a PostgreSQL database. Listeners of this process hear at
 * once, those of others when the server has passed it on; while it cannot be reached, and of a payload that is too
 * large, only this process hears.
 * @param url of the database that all processes share
 * @param name keeps two systems in one database apart: lower-case letters, digits and underscores
 */
export function notifySignal(url: string, name = 'selvedge'): Signal {
  const self = randomUUID()
  const local = localSignal()
  const standing = standingConnection({ location: schemaLocation(url, name) }, async (connection) => {
    connection.client.on('notification', ({ payload = '' }) => {
      const [sender, channel, text] = JSON.parse(payload) as [string, string, string]
      if (sender !== self) local.emit(channel, text)
    })
    await control(connection, `listen "${name}"`)
  })

  return {
    emit(channel, payload = '') {
      local.emit(channel, payload)
      const connection = standing.current()
      const text = JSON.stringify([self, channel, payload])
      if (!connection || Buffer.byteLength(text) > MOST_BYTES) return
      // A signal may be lost: whoever listens also polls.
      execute(connection, 'select pg_notify($1, $2)', [name, text]).catch(() => {})
    },
    listen: local.listen,
    close() {
      local.close()
      void standing.close()
    },
  }
}
