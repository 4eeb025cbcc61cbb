import type { Migration } from '@selvedge/platform/db/database'
import { raiseWalls } from '@selvedge/platform/db/tenant'

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
  {
    name: '002-walls',
    async up(db, dialect) {
      await raiseWalls(db, dialect, {
        read_mark: 'organisation_id = $tenant',
        read_until: 'organisation_id = $tenant',
      })
    },
  },
]
