import type { Migration } from '@selvedge/platform/db/database'
import { outboxMigrations } from '@selvedge/platform/db/outbox-migration'

export const migrations: Migration[] = [
  ...outboxMigrations,
  {
    // Beside the view, because it describes the topics and not the view: what was published last, so that a rebuild
    // publishes differences only. `enriched` is null where the newest record is a tombstone.
    name: '001-published',
    async up(db, dialect) {
      await db.run(`create table published (
        product_id text primary key, enriched text, completeness text)${dialect.clustered}`)
    },
  },
]
