/** Which product a SKU or EAN names, for lists that people paste. */
import type { Migration } from '@selvedge/platform/db/database'
import { source } from '@selvedge/platform/views/view'
import type { View } from '@selvedge/platform/views/view'
import { topics } from '@selvedge/protos/topics'
import { projectCodes } from './project.ts'

const migrations: Migration[] = [
  {
    name: '001-product-codes',
    async up(db, { clustered }) {
      // Few columns, since there are many rows: what a product is called is asked of other models.
      await db.run(
        `create table product_code (
          product_id text not null, code text not null, sku text not null, size text not null, primary key (product_id, code))${clustered}`,
      )
      await db.run('create index product_code_code on product_code (code)')
    },
  },
]

export const productCodesView: View = {
  name: 'product-codes',
  version: 1,
  migrations,
  sources: [source(topics.enrichedProduct, projectCodes)],
}
