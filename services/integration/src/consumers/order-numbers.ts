/** A replica of order numbers: the brand's system names orders as people do, the owner by id. */
import type { Sql } from '@selvedge/platform/db/database'
import { source } from '@selvedge/platform/views/view'
import type { View } from '@selvedge/platform/views/view'
import { topics } from '@selvedge/protos/topics'

export const orderNumbers: View = {
  name: 'integration-order-numbers',
  version: 1,
  migrations: [
    {
      name: '001-order-number',
      up: async (db) => {
        await db.run(`create table order_number (
          brand_id text not null, number text not null, order_id text not null, primary key (brand_id, number))`)
        await db.run('create unique index order_number_by_order on order_number (order_id)')
      },
    },
  ],
  sources: [
    source(topics.order, async (tx, { key, message }) => {
      await tx.run('delete from order_number where order_id = $1', [key])
      if (!message) return
      await tx.run('insert into order_number (brand_id, number, order_id) values ($1, $2, $3)', [
        message.brandId,
        message.number,
        key,
      ])
    }),
  ],
}

export async function orderIdOf(sql: Sql, brandId: string, number: string): Promise<string | undefined> {
  const row = await sql.get<{ id: string }>(
    'select order_id as id from order_number where brand_id = $1 and number = $2',
    [brandId, number],
  )
  return row?.id
}
