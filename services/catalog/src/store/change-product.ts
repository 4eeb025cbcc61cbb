import type { Transaction } from '@selvedge/platform/db/database'
import type { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { covererOf } from '../domain/listing.ts'
import { originOf } from './change.ts'
import type { Change } from './change.ts'
import { findStored, getHead, saveProducts } from './products.ts'
import { windowsOf } from './windows.ts'
import { factsHash } from './write-products.ts'

/** Writes a stored product with something else than its sizes changed. */
export async function changeProduct(tx: Transaction, product: Product, change: Change): Promise<void> {
  const windows = (await windowsOf(tx, product.brandId)).map(covererOf)
  const head = await getHead(tx, product.id)
  const before = await findStored(tx, product.id)
  const origin = originOf(change, 0)
  const { now } = change
  await saveProducts(tx, [
    { product: { ...product, origin }, factsHash: factsHash(product), head, before, windows, origin, now },
  ])
}
