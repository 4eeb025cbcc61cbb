import type { Sql } from '@selvedge/platform/db/database'
import type { Part } from '../domain/part-facts.ts'
import type { KeptLine } from '../domain/working-line.ts'
import { connectedBrands, knownProductIds } from '../store/known.ts'
import type { Kept } from '../store/working-orders.ts'

export interface Parts {
  /** By brand, in the order in which the brands first appear. */
  parts: Map<string, Part>
  /** Kept, but no part of anything that could be placed: the brand is not connected, or the product has gone. */
  shelvedLineIds: string[]
}

export async function partsOf(db: Sql, kept: Kept): Promise<Parts> {
  const connected = await connectedBrands(db, kept.retailerId)
  const parts = new Map<string, Part & { lines: KeptLine[] }>()
  const shelvedLineIds: string[] = []
  const known = await knownProductIds(db, [...new Set(kept.lines.map(({ productId }) => productId))])
  for (const line of kept.lines) {
    const { brandId, productId } = line
    if (!connected.has(brandId) || !known.has(productId)) {
      shelvedLineIds.push(line.id)
      continue
    }
    const part = parts.get(brandId) ?? { head: headOf(kept, brandId), lines: [] }
    part.lines.push(line)
    parts.set(brandId, part)
  }
  return { parts, shelvedLineIds }
}

export function headOf({ parts }: Kept, brandId: string): Part['head'] {
  const none = { brandId, poNumber: '', note: '', shipToId: '', billToId: '' }
  return parts.find((part) => part.brandId === brandId) ?? none
}
