import { source } from '@selvedge/platform/views/view'
import type { View } from '@selvedge/platform/views/view'
import { topics } from '@selvedge/protos/topics'

/** Replica: connections with the terms in force, without their history. */
export const connectionsReplica: View = {
  name: 'orders-connections',
  version: 1,
  migrations: [
    {
      name: '001-known-connection',
      async up(db, dialect) {
        await db.run(`create table known_connection (
          id text primary key, brand_id text not null, retailer_id text not null, ended integer not null,
          message ${dialect.bytes} not null)`)
        await db.run('create index known_connection_of_pair on known_connection (retailer_id, brand_id, ended)')
      },
    },
  ],
  sources: [
    source(topics.connection, async (tx, { key, message }) => {
      if (!message) {
        await tx.run('delete from known_connection where id = $1', [key])
        return
      }
      const { brandId, retailerId, status } = message
      await tx.run(
        `insert into known_connection (id, brand_id, retailer_id, ended, message) values ($1, $2, $3, $4, $5)
          on conflict (id) do update set ended = excluded.ended, message = excluded.message`,
        [key, brandId, retailerId, status === 'ENDED' ? 1 : 0, topics.connection.encode({ ...message, history: [] })],
      )
    }),
  ],
}
