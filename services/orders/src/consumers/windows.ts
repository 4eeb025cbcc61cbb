import { source } from '@selvedge/platform/views/view'
import type { View } from '@selvedge/platform/views/view'
import { topics } from '@selvedge/protos/topics'

/** Replica: delivery windows. Whether one takes orders today is decided when it is read. */
export const windowsReplica: View = {
  name: 'orders-windows',
  version: 1,
  migrations: [
    {
      name: '001-known-window',
      async up(db, dialect) {
        await db.run(`create table known_window (
          id text primary key, brand_id text not null, message ${dialect.bytes} not null)`)
        await db.run('create index known_window_of_brand on known_window (brand_id)')
      },
    },
  ],
  sources: [
    source(topics.deliveryWindow, async (tx, { key, message }) => {
      if (!message) {
        await tx.run('delete from known_window where id = $1', [key])
        return
      }
      await tx.run(
        `insert into known_window (id, brand_id, message) values ($1, $2, $3)
          on conflict (id) do update set brand_id = excluded.brand_id, message = excluded.message`,
        [key, message.brandId, topics.deliveryWindow.encode(message)],
      )
    }),
  ],
}
