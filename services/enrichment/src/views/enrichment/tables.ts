import type { Migration } from '@selvedge/platform/db/database'
import { productInputs } from '../../domain/inputs.ts'

/** Name and version alone: what reads the tables of its runner needs to know of the view. */
export const enrichment = { name: 'enrichment', version: 1 } as const

/**
 * The view's own tables: gone and made anew with every rebuild.
 * - `input`: one wide row per product; of each input the bytes (null: a tombstone), its version and its record's event.
 * - `dirty`: products to merge later, because a batch had no time left for them or something they share changed.
 *   `failed_with` names the code that could not merge one; it waits for other code or for its next input.
 * - `sweep`: all products of a brand ('' for all brands) are to be merged, from `after_id` on.
 * - `building`: one row while the history is read or another generation is live; until then nothing is published.
 */
export const viewTables: Migration = {
  name: '001-inputs',
  async up(db, dialect) {
    const columns = productInputs.map((name) => `${name} ${dialect.bytes}, ${name}_version bigint, ${name}_event text`)
    await db.run(`create table input (product_id text primary key, brand_id text not null, ${columns.join(', ')})`)
    await db.run('create index input_brand on input (brand_id, product_id)')
    await db.run(`create table brand (id text primary key, name text not null, settings ${dialect.bytes} not null)`)
    await db.run(`create table delivery_window (id text primary key, brand_id text not null,
      message ${dialect.bytes} not null)`)
    await db.run(`create table dirty (product_id text primary key, failed_with text)${dialect.clustered}`)
    await db.run(`create table sweep (brand_id text primary key, after_id text not null)${dialect.clustered}`)
    await db.run('create table building (one integer primary key)')
    await db.run('insert into building (one) values (1)')
  },
}
