import type { EditableRow, RowValue } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import type { PriceListRow, PriceValue, PriceValueInput } from '../../gen/resolvers.ts'

export function presentRow(row: EditableRow): PriceListRow {
  const { productId, sku, windowId } = row.key!
  const { windowCode, windowName, styleNumber, styleName, colourCode, colourName, size, conflict } = row
  return {
    id: [productId, sku, windowId].join('|'),
    productId,
    sku,
    windowId,
    windowCode,
    windowName,
    styleNumber,
    styleName,
    colourCode,
    colourName,
    size,
    published: presentValue(row.published),
    pending: presentValue(row.pending),
    removed: row.pendingRemoval,
    conflict,
  }
}

function presentValue(value: RowValue | undefined): PriceValue | null {
  return value ? { enabled: value.enabled, tiers: value.tiers, rrpMinor: value.rrpMinor ?? null } : null
}

export function readValue(value: PriceValueInput | null | undefined): RowValue | undefined {
  return value ? { enabled: value.enabled, tiers: value.tiers, rrpMinor: value.rrpMinor ?? undefined } : undefined
}
