import type { Transaction } from '@selvedge/platform/db/database'
import { articleOfSku } from '../domain/article.ts'
import { mergeSupply } from '../domain/apply-supply.ts'
import { findHome } from './homes.ts'
import { findSupply, moveSupply, removeSupply, saveSupply } from './supply.ts'

/**
 * Brings the supply of an article to the product that names it now, or back to waiting.
 * @returns the products whose supply is another one now
 */
export async function settleArticle(tx: Transaction, brandId: string, article: string): Promise<string[]> {
  const stored = await findSupply(tx, brandId, article)
  if (!stored) return []
  const home = await findHome(tx, brandId, article)
  const productId = home?.productId ?? ''
  if (home && article.startsWith('gtin:')) return joinBySku(tx, brandId, article, home.sku)
  if (stored.productId === productId) return []
  await moveSupply(tx, brandId, article, productId)
  return [stored.productId, productId].filter((id) => id !== '')
}

/** What was sent by GTIN becomes the SKU's, which may have supply of its own. */
async function joinBySku(tx: Transaction, brandId: string, article: string, sku: string): Promise<string[]> {
  const byGtin = (await findSupply(tx, brandId, article))!
  const target = articleOfSku(sku)
  const bySku = await findSupply(tx, brandId, target)
  const productId = (await findHome(tx, brandId, target))?.productId ?? ''
  const gtinIsNewer = !bySku || byGtin.origin.at >= bySku.origin.at
  const [older, newer] = gtinIsNewer ? [bySku, byGtin] : [byGtin, bySku]
  const supply = mergeSupply(older?.supply, newer.supply, sku)
  await saveSupply(tx, { brandId, article: target, productId, supply, origin: newer.origin }, bySku?.supply)
  await removeSupply(tx, brandId, article)
  return [...new Set([bySku?.productId ?? '', productId])].filter((id) => id !== '')
}
