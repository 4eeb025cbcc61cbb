/** A cell of a working order by identity: one SKU of a product in a window for a door. */
export type CellPlace = {
  productId: string
  /** Empty: the earliest window in which the product can be ordered. */
  windowId: string
  /** Empty: no door chosen. */
  doorId: string
  sku: string
}

/** A quantity a person wrote. `seen` is what stood in the cell before, so that two writers do not overwrite each other. */
export type CellWrite = CellPlace & { quantity: number; seen: number }

/** Its name in maps and in the browser's store. */
export function cellKey({ productId, windowId, doorId, sku }: CellPlace): string {
  return [productId, windowId, doorId, sku].join('\n')
}

/** Row of a matrix: the same on every page, so that one undo history serves all grids of a working order. */
export function rowIdOf({ productId, windowId, doorId }: Omit<CellPlace, 'sku'>): string {
  return `${productId}|${windowId}|${doorId}`
}

export function placeOfRow(rowId: string): Omit<CellPlace, 'sku'> {
  const [productId = '', windowId = '', doorId = ''] = rowId.split('|')
  return { productId, windowId, doorId }
}
