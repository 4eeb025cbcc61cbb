import { keptMessages } from '@selvedge/platform/views/kept-messages'
import { source } from '@selvedge/platform/views/view'
import type { View } from '@selvedge/platform/views/view'
import { topics } from '@selvedge/protos/topics'

const known = keptMessages(topics.organisation, { table: 'known_organisation' })

/** Replica: names, settings of brands, doors and addresses of retailers. */
export const organisationsReplica: View = {
  name: 'orders-organisations',
  version: 1,
  migrations: [
    {
      name: '001-known-organisation',
      async up(db, dialect) {
        await known.create(db, dialect)
        await db.run('create table stale_by_brand (brand_id text primary key)')
      },
    },
  ],
  sources: [
    source(topics.organisation, async (tx, record) => {
      await known.source.apply(tx, record)
      // How stock is counted, and in which zone a day ends, may be another one now.
      if (record.message?.kind === 'BRAND') {
        await tx.run('insert into stale_by_brand (brand_id) values ($1) on conflict (brand_id) do nothing', [
          record.key,
        ])
      }
    }),
  ],
}
