import type { Migration } from '@selvedge/platform/db/database'
import { raiseWalls } from '@selvedge/platform/db/tenant'
import { dueMigration } from '@selvedge/platform/db/due'
import { truthMigrations } from '@selvedge/platform/db/truth-migrations'

export const migrations: Migration[] = [
  ...truthMigrations,
  dueMigration,
  {
    name: '001-connections',
    async up(db, dialect) {
      await db.run(`create table connection (
        id text primary key, brand_id text not null, retailer_id text not null, status text not null,
        message ${dialect.bytes} not null)`)
      // Never two live connections of a pair.
      await db.run(`create unique index connection_live on connection (brand_id, retailer_id) where status <> 'ENDED'`)
      await db.run('create index connection_by_brand on connection (brand_id, id)')
      await db.run('create index connection_by_retailer on connection (retailer_id, id)')
    },
  },
  {
    name: '002-match-makings',
    async up(db, dialect) {
      // `offered`: the terms that came with an invitation, kept apart because a request has none.
      await db.run(`create table match_making (
        id text primary key, brand_id text not null, retailer_id text not null, status text not null,
        message ${dialect.bytes} not null, offered ${dialect.bytes})`)
      await db.run(`create unique index match_making_live on match_making (brand_id, retailer_id)
        where status in ('REQUESTED', 'INVITED')`)
      await db.run('create index match_making_by_brand on match_making (brand_id, id)')
      await db.run('create index match_making_by_retailer on match_making (retailer_id, id)')
    },
  },
  {
    name: '003-walls',
    async up(db, dialect) {
      await raiseWalls(db, dialect, {
        connection: 'brand_id = $tenant or retailer_id = $tenant',
        match_making: 'brand_id = $tenant or retailer_id = $tenant',
      })
    },
  },
]
