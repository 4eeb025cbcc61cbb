import type { Sql } from '@selvedge/platform/db/database'
import type { Part } from '../domain/part-facts.ts'
import { connectedBrands, isKnownProduct } from '../store/known.ts'
import type { Kept } from '../store/working-orders.ts'

export interface Parts {
  /** By brand, in the order in which the brands first appear. */
  parts: Map<string, Part>
  /** Kept, but no part of anything that could be placed: the brand is not connected, or the product has gone. */
  shelvedLineIds: string[]
}

export async function partsOf(db: Sql, kept: Kept): Promise<Parts> {
  const connected = await connectedBrands(db, kept.retailerId)
  const parts = new Map<string, Part>()
  const shelvedLineIds: string[] = []
  const known = new Map<string, boolean>()
  for (const line of kept.lines) {
    const { brandId, productId } = line
    if (!known.has(productId)) known.set(productId, await isKnownProduct(db, productId))
    if (!connected.has(brandId) || !known.get(productId)) {
      shelvedLineIds.push(line.id)
      continue
    }
    const part = parts.get(brandId) ?? { head: headOf(kept, brandId), lines: [] }
    parts.set(brandId, { ...part, lines: [...part.lines, line] })
  }
  return { parts, shelvedLineIds }
}

export function headOf({ parts }: Kept, brandId: string): Part['head'] {
  const none = { brandId, poNumber: '', note: '', shipToId: '', billToId: '' }
  return parts.find((part) => part.brandId === brandId) ?? none
}
