/** The real catalogue as documents of the product search, with the facts that judgments are made from. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { toDoc } from '@selvedge/bff/src/read-models/product-search/to-doc'
import { calculate } from '@selvedge/enrichment/src/domain/calculate'
import type { PutItem } from '@selvedge/platform/search/search'
import type { Visibility } from '@selvedge/platform/search/query'
import { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { mapFile } from '../../src/load/map-file.ts'
import type { ProductRecord } from '../../src/load/mapped.ts'

export interface Facts extends ProductRecord {
  id: string
  brandName: string
}

const file = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'opensearch-ecommerce', 'products.csv')
/** The catalogue lies beside the repository, not in it. */
export const hasCatalogue = existsSync(file)

export const visibility: Visibility = { audiences: ['open'], lists: ['list'] }

export async function readCatalogue(): Promise<Facts[]> {
  const { brands } = await mapFile('opensearch-ecommerce', undefined, new Date('2026-11-23T00:00:00Z'))
  return brands.flatMap(({ name, products }) =>
    products.map((product) => ({ ...product, id: `${product.styleNumber}/${product.colourCode}`, brandName: name })),
  )
}

/** @param age products arrive in the order of the file, one a minute */
export function toItem(facts: Facts, age: number): PutItem {
  const { brandName, ...rest } = facts
  const { id } = rest
  const createdAt = new Date(Date.UTC(2026, 0, 1) + age * 60_000).toISOString()
  const given = { ...rest, brandId: brandName, styleId: `${brandName} ${facts.styleNumber}`, createdAt }
  const product = Product.fromPartial({ ...given, lifecycle: 'ACTIVE', visible: true })
  const rows = [{ enabled: true, tiers: [{ fromUnits: 1, whslMinor: 1_000 }], rrpMinor: 2_000 }]
  const prices = { productId: id, brandId: brandName, lists: [{ listId: 'list', currency: 'EUR', rows }] }
  return {
    id,
    version: 1,
    doc: toDoc(EnrichedProduct.fromPartial({ product, audiences: ['open'], prices, brandName, ...calculate(product) })),
  }
}
