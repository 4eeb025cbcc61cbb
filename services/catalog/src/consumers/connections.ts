/** A replica of the connections with all their revisions: which retailers read a brand's products, and when they did. */
import type { Sql } from '@selvedge/platform/db/database'
import { source } from '@selvedge/platform/views/view'
import type { View } from '@selvedge/platform/views/view'
import { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { termsAt } from '@selvedge/protos/rules/terms-at'
import { topics } from '@selvedge/protos/topics'

export const connectionsReplica: View = {
  name: 'catalog-connections',
  version: 1,
  migrations: [
    {
      name: '001-known-connection',
      async up(db, dialect) {
        await db.run(`create table known_connection (
          id text primary key, brand_id text not null, retailer_id text not null, message ${dialect.bytes} not null)`)
        await db.run('create index known_connection_of_pair on known_connection (retailer_id, brand_id)')
      },
    },
  ],
  sources: [
    source(topics.connection, async (tx, { key, message }) => {
      if (!message) return void (await tx.run('delete from known_connection where id = $1', [key]))
      await tx.run(
        `insert into known_connection (id, brand_id, retailer_id, message) values ($1, $2, $3, $4)
          on conflict (id) do update set message = excluded.message`,
        [key, message.brandId, message.retailerId, topics.connection.encode(message)],
      )
    }),
  ],
}

/** Whether a connection, suspended ones included, let the retailer read what the brand has at that moment. */
export async function couldRead(sql: Sql, retailerId: string, brandId: string, at: string): Promise<boolean> {
  const rows = await sql.all<{ message: Uint8Array }>(
    'select message from known_connection where retailer_id = $1 and brand_id = $2',
    [retailerId, brandId],
  )
  const connections = rows.map(({ message }) => Connection.decode(message))
  return termsAt(connections, at) !== undefined
}
