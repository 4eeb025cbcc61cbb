import type { WindowPartsFragment } from '../../../gen/graphql.ts'
import { rowsOf } from '../../../lib/cells/order-rows.ts'
import type { Colourway } from '../style-api.ts'
import { type OrderLine, styleRows } from './style-rows.ts'

/** Builders for tests of the style's matrix. */

export function someWindow(id: string, start: string, offered = true) {
  return { id, start, offered, name: id } as WindowPartsFragment
}

export function someCell(sku: string, units: number, tiers: { fromUnits: number; unitMinor: number }[] = []) {
  return {
    sku,
    size: sku,
    orderable: units > 0,
    stock: { shown: 'EXACT', units, unlimited: false, level: null },
    price: { currency: 'EUR', unitMinor: 1000, tiers },
  }
}

export function someColourway(id: string, windows: [WindowPartsFragment, boolean, ReturnType<typeof someCell>[]][]) {
  return {
    id,
    colourName: id,
    variants: [{ sku: 'a', size: 'a', gtin: '' }],
    facts: { windows: windows.map(([each, orderable, cells]) => ({ window: each, orderable, cells })) },
  } as unknown as Colourway
}

export function someLine(
  productId: string,
  windowId: string | null,
  quantity: number,
  change: Partial<OrderLine> = {},
) {
  const cells = quantity > 0 ? [{ sku: 'a', quantity }] : []
  const id = `${productId} ${windowId}`
  return { id, productId, windowId, doorId: null, door: null, window: null, units: quantity, cells, ...change }
}

/** The rows of an order that holds these lines, in these windows. */
export function rowsWith(
  colourways: readonly Colourway[],
  windows: readonly WindowPartsFragment[],
  lines: readonly OrderLine[] = [],
  kept: readonly string[] = [],
) {
  const read = rowsOf(lines, [], (_place, stored) => stored)
  return styleRows(colourways, windows, read, new Set(kept))
}
