/** What pricing keeps of others: products and their SKUs, windows, who holds which list, brands' time zones. */
import type { Migration, Transaction } from '@selvedge/platform/db/database'
import { source } from '@selvedge/platform/views/view'
import type { View } from '@selvedge/platform/views/view'
import { topics } from '@selvedge/protos/topics'
import { projectBrand, projectConnection, projectProduct, projectWindow } from './project.ts'

const migrations: Migration[] = [
  {
    name: '001-replica',
    async up(db, { clustered }) {
      await db.run(`create table replica_product (
        id text primary key, brand_id text not null, style_number text not null, style_name text not null,
        colour_code text not null, colour_name text not null, variants text not null, search text not null)`)
      await db.run(
        'create index replica_product_by_number on replica_product (brand_id, style_number, colour_code, id)',
      )
      // While a SKU moves, two products may claim it for a moment: the one that said so last has it.
      await db.run(`create table replica_claim (
        brand_id text not null, sku text not null, product_id text not null, said_at text not null,
        primary key (brand_id, sku, product_id))${clustered}`)
      await db.run('create index replica_claim_by_product on replica_claim (product_id)')
      await db.run(`create table replica_window (
        id text primary key, brand_id text not null, code text not null, name text not null)`)
      await db.run('create index replica_window_by_code on replica_window (brand_id, code)')
      await db.run(`create table replica_holder (
        list_id text not null, connection_id text not null, retailer_id text not null,
        primary key (list_id, connection_id))${clustered}`)
      await db.run('create index replica_holder_by_connection on replica_holder (connection_id)')
      await db.run('create table replica_brand (id text primary key, time_zone text not null)')
    },
  },
]

/** What a batch of records touched, of what rows may depend on. */
export interface Touched {
  /** Products by id, with the brand of each. */
  products: Map<string, string>
  /** Products that lost a SKU or may share one now. */
  lostSkus: Set<string>
  /** Brands with a window that was not there, or had another code. */
  windowBrands: Set<string>
  /** Brands with another time zone than before. */
  zones: Set<string>
}

export function nothingTouched(): Touched {
  return { products: new Map(), lostSkus: new Set(), windowBrands: new Set(), zones: new Set() }
}

/**
 * @param onTouched truth that follows from what was touched, in the transaction that applied it; idempotent, since a
 *   replica that is built anew touches everything again
 */
export function replicaView(onTouched: (tx: Transaction, touched: Touched) => Promise<void>): View {
  // By transaction: one that is rolled back leaves nothing behind.
  const pending = new WeakMap<Transaction, Touched>()
  const touchedOf = (tx: Transaction) => {
    const known = pending.get(tx) ?? nothingTouched()
    pending.set(tx, known)
    return known
  }
  return {
    name: 'pricing-replica',
    version: 1,
    migrations,
    sources: [
      source(topics.product, (tx, record) => projectProduct(tx, record, touchedOf(tx))),
      source(topics.deliveryWindow, (tx, record) => projectWindow(tx, record, touchedOf(tx))),
      source(topics.connection, projectConnection),
      source(topics.organisation, (tx, record) => projectBrand(tx, record, touchedOf(tx))),
    ],
    async afterBatch(tx) {
      const touched = pending.get(tx)
      if (touched) await onTouched(tx, touched)
    },
  }
}
