import type { Sql } from '@selvedge/platform/db/database'
import type { FoundProduct, ProductKey } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import { gtinKey, normaliseGtin } from '@selvedge/protos/rules/gtin'
import { findHead } from '../store/products.ts'
import { gtinHolders, skuHolders } from '../store/variants.ts'
import type { Rpc } from './deps.ts'
import { assertBatch } from './limits.ts'

export const findProducts: Rpc<'findProducts'> =
  ({ db }) =>
  async ({ keys }, { viewer }) => {
    assertBatch(keys)
    return { found: await Promise.all(keys.map((key) => find(db.read, viewer.organisationId, key))) }
  }

const NOTHING: FoundProduct = { productId: '', sku: '' }

async function find(sql: Sql, brandId: string, { key }: ProductKey): Promise<FoundProduct> {
  if (key?.$case === 'styleColour') {
    const head = await findHead(sql, brandId, key.value.styleNumber.trim(), key.value.colourCode.trim())
    return { productId: head?.id ?? '', sku: '' }
  }
  if (key?.$case === 'sku') {
    const [holder] = await skuHolders(sql, brandId, [key.value.trim()])
    return holder ? { productId: holder.productId, sku: holder.key } : NOTHING
  }
  if (key?.$case !== 'gtin' || key.value === '') return NOTHING
  const holders = await gtinHolders(sql, [gtinKey(normaliseGtin(key.value))])
  const own = holders.find((holder) => holder.brandId === brandId)
  return own ? { productId: own.productId, sku: own.sku } : NOTHING
}
