/**
 * What one transaction has touched, so that each product is merged once per batch and its fresh inputs are not decoded
 * a second time. Tied to the transaction: one that is rolled back leaves nothing.
 */
import type { Transaction } from '@selvedge/platform/db/database'
import type { Input, ProductInput } from '../../domain/inputs.ts'

export type Fresh = Partial<Record<ProductInput, Input<any>>>

const touched = new WeakMap<Transaction, Map<string, Fresh>>()

export function touch(tx: Transaction, productId: string, name: ProductInput, input: Input<any>): void {
  let products = touched.get(tx)
  if (!products) touched.set(tx, (products = new Map()))
  const fresh = products.get(productId)
  if (fresh) fresh[name] = input
  else products.set(productId, { [name]: input })
}

/** Hands the touched products over; asked again, there are none. */
export function takeTouched(tx: Transaction): Map<string, Fresh> {
  const products = touched.get(tx) ?? new Map<string, Fresh>()
  touched.delete(tx)
  return products
}
