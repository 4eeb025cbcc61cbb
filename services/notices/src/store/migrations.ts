import type { Migration } from '@selvedge/platform/db/database'

export const migrations: Migration[] = [
  {
    name: '001-read-marks',
    async up(db) {
      await db.run(
        'create table read_mark (user_id text not null, organisation_id text not null, notice_id text not null, primary key (user_id, organisation_id, notice_id))',
      )
      // Everything up to here is read; marks below it are not kept.
      await db.run(
        'create table read_until (user_id text not null, organisation_id text not null, at text not null, primary key (user_id, organisation_id))',
      )
    },
  },
]
