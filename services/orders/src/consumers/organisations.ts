import { source } from '@selvedge/platform/views/view'
import type { View } from '@selvedge/platform/views/view'
import { topics } from '@selvedge/protos/topics'

/** Replica: names, settings of brands, doors and addresses of retailers. */
export const organisationsReplica: View = {
  name: 'orders-organisations',
  version: 1,
  migrations: [
    {
      name: '001-known-organisation',
      async up(db, dialect) {
        await db.run(`create table known_organisation (id text primary key, message ${dialect.bytes} not null)`)
        await db.run('create table stale_by_brand (brand_id text primary key)')
      },
    },
  ],
  sources: [
    source(topics.organisation, async (tx, { key, message }) => {
      if (!message) {
        await tx.run('delete from known_organisation where id = $1', [key])
        return
      }
      await tx.run(
        `insert into known_organisation (id, message) values ($1, $2)
          on conflict (id) do update set message = excluded.message`,
        [key, topics.organisation.encode(message)],
      )
      // How stock is counted, and in which zone a day ends, may be another one now.
      if (message.kind === 'BRAND') {
        await tx.run('insert into stale_by_brand (brand_id) values ($1) on conflict (brand_id) do nothing', [key])
      }
    }),
  ],
}
