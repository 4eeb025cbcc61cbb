import type { AllocationFieldsFragment, BrandSkuFieldsFragment } from '../../../gen/graphql.ts'

export type Allocation = AllocationFieldsFragment
export type SkuWarehouse = BrandSkuFieldsFragment['warehouses'][number]

/** One SKU in one warehouse; a SKU nothing was sent for has one row without a warehouse. */
export interface SupplyRow {
  key: string
  sku: BrandSkuFieldsFragment
  /** How many rows the SKU has; 0 on all but its first. */
  span: number
  supply: SkuWarehouse | undefined
  warehouse: string
  /** Of this warehouse; undefined while orders do not answer. */
  allocations: Allocation[] | undefined
  /** Of the SKU in all warehouses. */
  ofSku: Allocation[] | undefined
}

/** Rows in scale order. Units allocated in a warehouse that supply no longer names keep a row of their own. */
export function supplyRows(
  skus: readonly BrandSkuFieldsFragment[],
  allocations: readonly Allocation[] | null | undefined,
): SupplyRow[] {
  return skus.flatMap((sku) => {
    const own = (allocations ?? []).filter((each) => each.sku === sku.sku)
    const named = [...sku.warehouses.map(({ warehouse }) => warehouse), ...own.map(({ warehouse }) => warehouse)]
    const codes = named.length > 0 ? [...new Set(named)] : ['']
    return codes.map((warehouse, index) => ({
      key: `${sku.sku} ${warehouse}`,
      sku,
      span: index === 0 ? codes.length : 0,
      supply: sku.warehouses.find((each) => each.warehouse === warehouse),
      warehouse,
      ofSku: allocations ? own : undefined,
      allocations: allocations ? own.filter((each) => each.warehouse === warehouse) : undefined,
    }))
  })
}

export interface SupplyTotals {
  onHand: number
  coming: number
  overdue: number
  allocated: number | undefined
  available: number
  short: number
}

export function supplyTotals(rows: readonly SupplyRow[]): SupplyTotals {
  const totals: SupplyTotals = { onHand: 0, coming: 0, overdue: 0, allocated: 0, available: 0, short: 0 }
  for (const { sku, span, supply, allocations } of rows) {
    totals.onHand += supply?.onHand ?? 0
    totals.coming += unitsOf(supply?.coming)
    totals.overdue += unitsOf(supply?.overdue)
    totals.short += supply?.short ?? 0
    if (span > 0) totals.available += sku.available
    totals.allocated =
      allocations === undefined || totals.allocated === undefined ? undefined : totals.allocated + unitsOf(allocations)
  }
  return totals
}

/** What orders take off a warehouse's supply now. */
export function countedOf(allocations: readonly Allocation[], warehouse: string): number {
  return allocations.reduce((sum, each) => (each.warehouse === warehouse ? sum + each.counted : sum), 0)
}

/** Of that: units that have left, as long as the last count may still hold them. */
export function shippedOf(allocations: readonly Allocation[], warehouse: string): number {
  return allocations.reduce(
    (sum, each) => (each.warehouse === warehouse ? sum + Math.min(each.shipped, each.counted) : sum),
    0,
  )
}

export function unitsOf(dated: readonly { units: number }[] | undefined): number {
  return (dated ?? []).reduce((sum, { units }) => sum + units, 0)
}
