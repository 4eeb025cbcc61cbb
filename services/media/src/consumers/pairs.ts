/** Replica: which retailers have, or had, a connection with a brand. Orders keep showing pictures after its end. */
import type { Sql } from '@selvedge/platform/db/database'
import { source } from '@selvedge/platform/views/view'
import type { View } from '@selvedge/platform/views/view'
import { topics } from '@selvedge/protos/topics'

export const pairsReplica: View = {
  name: 'media-pairs',
  version: 1,
  migrations: [
    {
      name: '001-pair',
      async up(db) {
        await db.run(`create table pair (
          connection_id text primary key, brand_id text not null, retailer_id text not null)`)
        await db.run('create index pair_by_retailer on pair (retailer_id, brand_id)')
      },
    },
  ],
  sources: [
    source(topics.connection, async (tx, { key, message }) => {
      await tx.run('delete from pair where connection_id = $1', [key])
      if (!message) return
      await tx.run('insert into pair (connection_id, brand_id, retailer_id) values ($1, $2, $3)', [
        key,
        message.brandId,
        message.retailerId,
      ])
    }),
  ],
}

export async function arePaired(sql: Sql, retailerId: string, brandId: string): Promise<boolean> {
  return (
    (await sql.get('select 1 from pair where retailer_id = $1 and brand_id = $2 limit 1', [retailerId, brandId])) !==
    undefined
  )
}
