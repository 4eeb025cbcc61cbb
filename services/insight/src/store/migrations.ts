import type { Migration } from '@selvedge/platform/db/database'

export const migrations: Migration[] = [
  {
    name: '001-followed',
    async up(db) {
      await db.run(
        'create table followed (consumer_group text primary key, seen_at bigint not null, known text not null)',
      )
    },
  },
]
