/** Whether this generation holds its tongue: while it reads the history, and while another one is live. */
import type { Sql } from '@selvedge/platform/db/database'

/** Half-known products must not replace what was published before. */
export async function isBuilding(sql: Pick<Sql, 'get'>): Promise<boolean> {
  return (await sql.get('select 1 from building')) !== undefined
}

export async function holdBack(tx: Sql): Promise<void> {
  await tx.run('insert into building (one) values (1) on conflict (one) do nothing')
}

/** From here on what differs from what was published is: every product is looked at, and those that are no more. */
export async function beginPublishing(tx: Sql): Promise<void> {
  await tx.run('delete from building')
  await sweepAll(tx)
  await tx.run(
    `insert into dirty (product_id) select product_id from published p
      where not exists (select 1 from input i where i.product_id = p.product_id)
      on conflict (product_id) do nothing`,
  )
}

/** Every product is to be merged anew. */
export async function sweepAll(tx: Sql): Promise<void> {
  await tx.run(
    `insert into sweep (brand_id, after_id) values ('', '') on conflict (brand_id) do update set after_id = ''`,
  )
}
