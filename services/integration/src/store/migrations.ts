import type { Migration } from '@selvedge/platform/db/database'
import { raiseWalls } from '@selvedge/platform/db/tenant'

export const migrations: Migration[] = [
  {
    name: '001-idempotency',
    async up(db, dialect) {
      // `answer` null: still running, or too large to keep.
      await db.run(`create table answered_request (
        organisation_id text not null, key text not null, state text not null, body_hash text not null, status integer not null,
        content_type text not null, at bigint not null, answer ${dialect.bytes}, primary key (organisation_id, key))`)
      await db.run('create index answered_request_at on answered_request (at)')
    },
  },
  {
    name: '002-runner',
    async up(db) {
      // Which process answers a running request.
      await db.run(`alter table answered_request add column runner text not null default ''`)
    },
  },
  {
    name: '003-walls',
    async up(db, dialect) {
      await raiseWalls(db, dialect, {
        answered_request: 'organisation_id = $tenant',
      })
      // Behind the wall everybody sweeps up after himself.
      await db.run('create index answered_request_of on answered_request (organisation_id, at)')
      await db.run('drop index answered_request_at')
    },
  },
]
