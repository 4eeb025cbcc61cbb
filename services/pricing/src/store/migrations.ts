import { systemClock } from '@selvedge/platform/clock'
import { dueMigration } from '@selvedge/platform/db/due'
import type { Migration } from '@selvedge/platform/db/database'
import { replacedMigration } from '@selvedge/platform/db/replaced'
import { raiseWalls } from '@selvedge/platform/db/tenant'
import { truthMigrations } from '@selvedge/platform/db/truth-migrations'

const OF_OWN_LIST = 'exists (select 1 from price_list l where l.id = list_id and l.brand_id = $tenant)'

export const migrations: Migration[] = [
  ...truthMigrations,
  dueMigration,
  {
    name: '001-price-lists',
    async up(db, dialect) {
      const { bytes, clustered } = dialect
      // The head is read and published whole: one encoded message. `republish_after` is set while its products are
      // being published again: the last one that has been.
      await db.run(`create table price_list (
        id text primary key, brand_id text not null, code text not null, message ${bytes} not null,
        republish_after text, unique (brand_id, code))`)
      // All rows a list has for a product are one document: four times as fast as a table row each.
      await db.run(`create table list_product (
        product_id text not null, list_id text not null, rows integer not null, revision integer not null,
        body ${bytes} not null, primary key (product_id, list_id))${clustered}`)
      await db.run('create index list_product_by_list on list_product (list_id, product_id)')
      await db.run(`create table price_list_revision (
        list_id text not null, revision integer not null, at text not null, actor text not null,
        operation text not null, rows integer not null, primary key (list_id, revision))${clustered}`)
      // The document as it was before the revision; null where there was none.
      await db.run(`create table list_product_before (
        list_id text not null, revision integer not null, product_id text not null, body ${bytes},
        primary key (list_id, product_id, revision))${clustered}`)
    },
  },
  {
    name: '002-waiting-rows',
    async up(db, { bytes, clustered }) {
      await db.run(`create table waiting_row (
        list_id text not null, sku text not null, style_number text not null, colour_code text not null,
        window_code text not null, brand_id text not null, waiting_for text not null, value ${bytes} not null,
        origin ${bytes} not null, primary key (list_id, sku, style_number, colour_code, window_code))${clustered}`)
      await db.run('create index waiting_row_by_sku on waiting_row (brand_id, sku)')
      await db.run('create index waiting_row_by_product on waiting_row (brand_id, style_number, colour_code)')
      await db.run('create index waiting_row_by_window on waiting_row (brand_id, window_code)')
    },
  },
  {
    name: '003-pending-changes',
    async up(db, { bytes, clustered }) {
      await db.run(`create table pending_change (
        list_id text primary key, base_revision integer not null, edited_by text not null, edited_at text not null)`)
      // `base` is the published value the editor saw, null for no row, and `base_revision` the list's revision then.
      await db.run(`create table pending_edit (
        list_id text not null, product_id text not null, sku text not null, window_id text not null,
        value ${bytes}, base ${bytes}, base_revision integer not null,
        primary key (list_id, product_id, sku, window_id))${clustered}`)
      await db.run(`create table copy_job (
        list_id text primary key, source_id text not null, factor_bp integer not null, after_product text not null,
        actor text not null, operation text not null)`)
    },
  },
  {
    name: '004-walls',
    async up(db, dialect) {
      await raiseWalls(db, dialect, {
        // Heads and rows of lists are also for retailers that hold them; what is behind them is the brand's alone.
        waiting_row: 'brand_id = $tenant',
        price_list_revision: OF_OWN_LIST,
        list_product_before: OF_OWN_LIST,
        pending_change: OF_OWN_LIST,
        pending_edit: OF_OWN_LIST,
        copy_job: OF_OWN_LIST,
      })
    },
  },
  replacedMigration('005-replaced'),
  {
    name: '006-head-since',
    async up(db) {
      // Of lists that are there already, nothing is known of how their heads were before this moment.
      await db.run('alter table price_list add column head_since bigint')
      await db.run('update price_list set head_since = $1', [systemClock.now().getTime()])
    },
  },
]
