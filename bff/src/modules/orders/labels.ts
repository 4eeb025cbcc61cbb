import type { CellUnits, Order, Shipment } from '@selvedge/protos/gen/orders/topic/v1/order'

/** A cell as people read it, from the facts the order was placed with. */
export function cellLabel({ lines }: Order, lineId: string, sku: string): string {
  const line = lines.find(({ id }) => id === lineId)
  const size = line?.cells.find((cell) => cell.sku === sku)?.size ?? sku
  return line ? `${line.styleName} · ${line.colourName} · ${size}` : size
}

export function labelled(order: Order, cells: readonly CellUnits[]) {
  return cells.map(({ lineId, sku, units }) => ({ lineId, sku, units, label: cellLabel(order, lineId, sku) }))
}

export function shownShipment(order: Order, { id, shippedAt, carrier, tracking, cells }: Shipment) {
  const units = cells.reduce((sum, cell) => sum + cell.units, 0)
  return { id, shippedAt, carrier, tracking, cells: labelled(order, cells), units }
}

/** Windows travel with empty texts for what they do not have. */
export function shownWindow<Window extends { completeShip: string; startShip: string; kind: string }>(window: Window) {
  return { ...window, kind: window.kind as 'AT_ONCE' | 'PRE_ORDER', completeShip: window.completeShip || null }
}
