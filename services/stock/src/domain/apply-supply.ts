/** What a record of supply makes of what is stored for its SKU and warehouse. */
import type { Problem } from '@selvedge/protos/gen/common/v1/common'
import type { OnHand, SkuSupply, WarehouseSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import type { SupplyInput } from '@selvedge/protos/gen/stock/v1/stock_service'
import { problem } from './supply-problems.ts'

export type AppliedSupply =
  | { outcome: 'APPLIED'; supply: SkuSupply }
  | { outcome: 'UNCHANGED' }
  | { outcome: 'REJECTED'; problems: Problem[] }

/**
 * A kind of supply the record does not set stays as it is. An on-hand figure older than the stored one is refused,
 * because a late file must not undo a newer count; the same one again changes nothing, `receivedAt` included: only a
 * new count can show that a shipment has left. `input` has passed `supplyProblems`.
 */
export function applySupply(stored: SkuSupply | undefined, input: SupplyInput, sku: string, now: Date): AppliedSupply {
  const before = stored?.warehouses.find((each) => each.warehouse === input.warehouse)
  const onHand = input.onHand && toOnHand(input.onHand, now)
  if (onHand && before?.onHand && onHand.asOf < before.onHand.asOf) {
    const message = `A count as of ${before.onHand.asOf} is known already.`
    return { outcome: 'REJECTED', problems: [problem('AS_OF_OLDER', '/onHand/asOf', message, input.onHand!.asOf)] }
  }
  const sameCount = onHand && before?.onHand && isSameCount(onHand, before.onHand)
  const after: WarehouseSupply = {
    warehouse: input.warehouse,
    onHand: onHand && !sameCount ? onHand : before?.onHand,
    coming: input.coming ? sortedComing(input.coming.rows) : (before?.coming ?? []),
    openUntil: input.openUntil ?? before?.openUntil ?? '',
    madeToOrder: input.madeToOrder ?? before?.madeToOrder ?? false,
  }
  if (before && isSame(before, after)) return { outcome: 'UNCHANGED' }
  return { outcome: 'APPLIED', supply: withWarehouse(stored ?? { sku, warehouses: [] }, after) }
}

/**
 * Supply that came by GTIN joins what came by SKU, once the product says that both are one article. The newer count
 * stands; other kinds are taken from the one that was written last and states them.
 */
export function mergeSupply(older: SkuSupply | undefined, newer: SkuSupply, sku: string): SkuSupply {
  let merged: SkuSupply = { sku, warehouses: older?.warehouses ?? [] }
  for (const warehouse of newer.warehouses) {
    const before = merged.warehouses.find((each) => each.warehouse === warehouse.warehouse)
    merged = withWarehouse(merged, {
      warehouse: warehouse.warehouse,
      onHand: newerCount(before?.onHand, warehouse.onHand),
      coming: warehouse.coming.length > 0 ? warehouse.coming : (before?.coming ?? []),
      openUntil: warehouse.openUntil || (before?.openUntil ?? ''),
      madeToOrder: warehouse.madeToOrder || (before?.madeToOrder ?? false),
    })
  }
  return merged
}

function newerCount(left: OnHand | undefined, right: OnHand | undefined): OnHand | undefined {
  if (!left || !right) return left ?? right
  return right.asOf >= left.asOf ? right : left
}

function toOnHand(input: NonNullable<SupplyInput['onHand']>, now: Date): OnHand {
  return { ...input, asOf: new Date(input.asOf).toISOString(), receivedAt: now.toISOString() }
}

// No count is the same as nothing on hand known, so rows of nothing need not be kept.
function sortedComing(rows: WarehouseSupply['coming']): WarehouseSupply['coming'] {
  return rows.filter((row) => row.quantity > 0).sort((left, right) => (left.date < right.date ? -1 : 1))
}

function withWarehouse(supply: SkuSupply, warehouse: WarehouseSupply): SkuSupply {
  const others = supply.warehouses.filter((each) => each.warehouse !== warehouse.warehouse)
  const warehouses = [...others, warehouse].sort((left, right) => (left.warehouse < right.warehouse ? -1 : 1))
  return { ...supply, warehouses }
}

function isSameCount(left: OnHand, right: OnHand): boolean {
  return (
    left.quantity === right.quantity && left.asOf === right.asOf && left.includesOrdersUpTo === right.includesOrdersUpTo
  )
}

function isSame(left: WarehouseSupply, right: WarehouseSupply): boolean {
  return (
    left.onHand === right.onHand &&
    left.openUntil === right.openUntil &&
    left.madeToOrder === right.madeToOrder &&
    left.coming.length === right.coming.length &&
    left.coming.every((row, index) => {
      const other = right.coming[index]!
      return row.date === other.date && row.quantity === other.quantity
    })
  )
}
