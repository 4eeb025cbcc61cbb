/** What the rows stand beside: the same work done by the engines alone. One for files, one for servers. */
import type { CatalogueInput } from '@selvedge/bff/src/gen/resolvers'
import type { LogRecord } from '@selvedge/platform/log/log'
import type { SearchResult } from '@selvedge/platform/search/query'
import type { BenchProduct } from '../data/catalogue.ts'
import type { BenchRetailer } from '../showroom/retailer.ts'
import type { RawOrder } from './order-rows.ts'

export interface Raw {
  /** For the table. */
  names: { products: string; order: string; index: string; read: string; passed: string }
  /** Inserts an import's rows. @returns products a second; everything that is not inserting is done before */
  insertProducts(products: readonly BenchProduct[], firstId: number): Promise<number>
  /** Writes the rows of so many orders. @returns milliseconds of each transaction */
  insertOrders(count: number, order: RawOrder): Promise<number[]>
  /** Reads records that lie there, and writes others, nothing made of the ones. @returns records read a second */
  passOn(read: readonly LogRecord[], written: readonly LogRecord[]): Promise<number>
  openIndex(dataDir: string): Promise<BareIndex>
  /**
   * What products pass between truth and index, moved by each server's bare client, once in a run; files have no such
   * stages.
   * @param products how many there are
   */
  stages?(products: number): Promise<Stage[]>
}

export interface BareIndex {
  ask(retailer: BenchRetailer, input: CatalogueInput): Promise<SearchResult>
  /** @returns the question ready to be asked with nothing around the index */
  prepare(retailer: BenchRetailer, input: CatalogueInput): Promise<() => Promise<unknown>>
  close(): Promise<void>
}

export interface Stage {
  what: 'produce' | 'consume' | '_bulk'
  /** Products a second. */
  rate: number
}
