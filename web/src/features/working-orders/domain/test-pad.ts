import fc from 'fast-check'
import type { PadFactsFragment, PadLineFragment, PadProductFragment, PadWindowFragment } from '../../../gen/graphql.ts'
import { rowIdOf } from '../../../lib/cells/cell-place.ts'
import type { PadRow } from './pad-row.ts'

/** Builders for tests of the pad's rules. */

type Cell = PadFactsFragment['windows'][number]['cells'][number]

export function someWindow(id: string, start: string, change: Partial<PadWindowFragment> = {}): PadWindowFragment {
  const kind = 'PRE_ORDER' as const
  return { id, brandId: 'b1', code: id, name: id, kind, start, completeShip: null, offered: true, ...change }
}

export function someCell(sku: string, units: number | null, change: Partial<Cell> = {}): Cell {
  const soldOut = units === 0
  return {
    sku,
    orderable: !soldOut,
    reason: soldOut ? 'SOLD_OUT' : null,
    stock: { shown: units === null ? 'HIDDEN' : 'EXACT', units, unlimited: false, level: null },
    asOf: null,
    laterWindowId: null,
    from: null,
    price: { currency: 'EUR', unitMinor: 4500, tiers: [{ fromUnits: 1, unitMinor: 4500 }] },
    ...change,
  }
}

export function someFacts(
  productId: string,
  windows: readonly [PadWindowFragment, readonly Cell[]][],
): PadFactsFragment {
  return {
    productId,
    version: 1,
    windows: windows.map(([window, cells]) => ({ window, orderable: true, reason: null, cells: [...cells] })),
  }
}

export function someProduct(id: string, change: Partial<PadProductFragment> = {}): PadProductFragment {
  return {
    id,
    styleId: 's1',
    brandId: 'b1',
    brandName: 'Halden',
    styleNumber: '100',
    name: 'Coat',
    colourCode: id,
    colourName: id,
    colourFamily: 'blue',
    images: [],
    sizeScale: { name: 'alpha', sizes: ['S', 'M', 'L'] },
    variants: ['S', 'M', 'L'].map((size) => ({ sku: `${id}-${size}`, size, gtin: '' })),
    orderable: true,
    facts: someFacts(id, []),
    ...change,
  }
}

export function someRow(productId: string, windowId: string, doorId: string, units: Record<string, number>): PadRow {
  const place = { productId, windowId, doorId }
  const filled = Object.entries(units).filter(([, quantity]) => quantity > 0)
  return { ...place, rowId: rowIdOf(place), lineId: rowIdOf(place), units: new Map(filled), line: null }
}

export function someLine(change: Partial<PadLineFragment>): PadLineFragment {
  return {
    id: 'l1',
    brandId: 'b1',
    brandName: 'Halden',
    productId: 'p1',
    styleNumber: '100',
    styleName: 'Coat',
    colourName: 'Ink',
    windowId: null,
    window: null,
    doorId: null,
    cells: [],
    addedAt: '2026-01-01T00:00:00.000Z',
    shelved: null,
    ...change,
  }
}

export const quantities = fc.integer({ min: 0, max: 99_999 })
