import type { Sql, SqlValue, Transaction } from '@selvedge/platform/db/database'
import type { Variant } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { gtinKey } from '@selvedge/protos/rules/gtin'

/** Look-ups take this many keys at once; a shorter rest repeats its last key, so that one statement serves all. */
const AT_ONCE = 50

const places = (from: number) => Array.from({ length: AT_ONCE }, (_, index) => `$${index + from}`).join(', ')
const BY_SKU = `select sku as key, product_id as "productId" from variant where brand_id = $1 and sku in (${places(2)})`
const BY_GTIN = `select gtin_key as key, product_id as "productId", brand_id as "brandId", sku from variant
  where gtin_key in (${places(1)}) and gtin_key <> ''`

export interface SkuHolder {
  key: string
  productId: string
}

export interface GtinHolder extends SkuHolder {
  brandId: string
  sku: string
}

export function skuHolders(sql: Sql, brandId: string, skus: readonly string[]): Promise<SkuHolder[]> {
  return inPieces(skus, (piece) => sql.all<SkuHolder>(BY_SKU, [brandId, ...piece]))
}

/** In all brands. */
export function gtinHolders(sql: Sql, gtinKeys: readonly string[]): Promise<GtinHolder[]> {
  return inPieces(gtinKeys, (piece) => sql.all<GtinHolder>(BY_GTIN, piece))
}

async function inPieces<Row>(keys: readonly string[], look: (piece: SqlValue[]) => Promise<Row[]>): Promise<Row[]> {
  const found: Row[] = []
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    const piece = keys.slice(at, at + AT_ONCE)
    found.push(...(await look([...piece, ...Array<string>(AT_ONCE - piece.length).fill(piece.at(-1)!)])))
  }
  return found
}

const gtinOf = ({ gtin }: Variant) => (gtin === '' ? '' : gtinKey(gtin))

/** The SKUs that are in `after` as they were `before` stay untouched. */
export function changedVariants(
  before: readonly Variant[],
  after: readonly Variant[],
): { gone: Variant[]; come: Variant[] } {
  const entry = (variant: Variant) => `${variant.sku}\u0000${gtinOf(variant)}`
  const [old, young] = [new Set(before.map(entry)), new Set(after.map(entry))]
  return {
    gone: before.filter((variant) => !young.has(entry(variant))),
    come: after.filter((variant) => !old.has(entry(variant))),
  }
}

export async function removeVariants(tx: Transaction, brandId: string, variants: readonly Variant[]): Promise<void> {
  for (const { sku } of variants) await tx.run('delete from variant where brand_id = $1 and sku = $2', [brandId, sku])
}

export interface ClaimedVariant extends Variant {
  productId: string
}

export async function insertVariants(
  tx: Transaction,
  brandId: string,
  variants: readonly ClaimedVariant[],
): Promise<void> {
  await tx.insert(
    'insert into variant (brand_id, sku, product_id, gtin_key) values $rows',
    variants.map((variant) => [brandId, variant.sku, variant.productId, gtinOf(variant)]),
  )
}
