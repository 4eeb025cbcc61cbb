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
  {
    name: '002-history',
    async up(db) {
      await db.run('create table history (began_at bigint primary key, noted text not null)')
    },
  },
]
