import type { Transaction } from '@selvedge/platform/db/database'
import type { Applied } from '@selvedge/platform/views/view'
import type { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import type { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'

export async function projectOrganisation(tx: Transaction, record: Applied<Organisation>): Promise<void> {
  const { key, message, partition, offset } = record
  if (message === null) {
    await tx.run('delete from viewer_organisation where id = $1', [key])
    return
  }
  await tx.run(
    `insert into viewer_organisation (id, kind, name, body, partition, position) values ($1, $2, $3, $4, $5, $6)
      on conflict (id) do update set kind = excluded.kind, name = excluded.name, body = excluded.body,
        partition = excluded.partition, position = excluded.position`,
    [key, message.kind, message.name, JSON.stringify(message), partition, offset],
  )
}

/** The history of terms stays with its owner: here only what is in force counts. */
export async function projectConnection(tx: Transaction, record: Applied<Connection>): Promise<void> {
  const { key, message, partition, offset } = record
  if (message === null) {
    await tx.run('delete from viewer_connection where id = $1', [key])
    return
  }
  const { brandId, retailerId, status } = message
  await tx.run(
    `insert into viewer_connection (id, brand_id, retailer_id, status, body, partition, position)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (id) do update set brand_id = excluded.brand_id, retailer_id = excluded.retailer_id,
        status = excluded.status, body = excluded.body, partition = excluded.partition, position = excluded.position`,
    [key, brandId, retailerId, status, JSON.stringify({ ...message, history: [] }), partition, offset],
  )
}

/** Which products a window covers is not asked here, and may be long. */
export async function projectWindow(tx: Transaction, record: Applied<DeliveryWindow>): Promise<void> {
  const { key, message, partition, offset } = record
  if (message === null) {
    await tx.run('delete from viewer_window where id = $1', [key])
    return
  }
  const { brandId, kind } = message
  await tx.run(
    `insert into viewer_window (id, brand_id, kind, body, partition, position) values ($1, $2, $3, $4, $5, $6)
      on conflict (id) do update set brand_id = excluded.brand_id, kind = excluded.kind, body = excluded.body,
        partition = excluded.partition, position = excluded.position`,
    [key, brandId, kind, JSON.stringify({ ...message, productIds: [] }), partition, offset],
  )
}
