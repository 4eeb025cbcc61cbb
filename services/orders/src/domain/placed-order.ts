import type { Cell, Line, Order, OrderWindow, PriceReceipt } from '@selvedge/protos/gen/orders/topic/v1/order'
import type { Price } from '@selvedge/protos/rules/resolve-price'
import { orderTotals } from '@selvedge/protos/rules/order-totals'
import type { JudgedCell, JudgedLine, JudgedPart } from './part-facts.ts'

export interface PlacedHead {
  id: string
  number: string
  placedBy: string
}

/** The order as placed, with the facts it was accepted by. Lines without units are left out. Nothing is wrong with it. */
export function placedOrder(judged: JudgedPart, { id, number, placedBy }: PlacedHead): Order {
  const { facts, part, shipTo, billTo } = judged
  const { brand, retailer, now } = facts
  const connection = facts.connection!
  const terms = connection.terms!
  const lines = judged.lines.filter((line) => line.cells.length > 0).map(placedLine)
  return {
    id,
    number,
    brandId: brand.id,
    brandName: brand.name,
    retailerId: retailer.id,
    retailerName: retailer.name,
    status: 'PLACED',
    currency: terms.currency,
    poNumber: part.head.poNumber,
    note: part.head.note,
    shipTo,
    billTo,
    placedAt: now,
    placedBy,
    connectionId: connection.id,
    connectionRevision: connection.revision,
    paymentTerms: terms.paymentTerms,
    customerCode: terms.customerCode,
    discountBp: terms.discountBp,
    lines,
    shipments: [],
    ...orderTotals(lines),
    updatedAt: now,
    events: 0,
    // Units are promised or the part is refused, so only a note makes somebody look.
    clean: part.head.note.trim() === '',
  }
}

/** Line ids count within the order: they are repeated in every event of it. */
function placedLine({ line, product, window, offer, door, cells }: JudgedLine, index: number): Line {
  const { product: facts, image } = product!
  const { id, name, kind } = window!
  const placedIn: OrderWindow = { id, name, kind, startShip: offer!.start, completeShip: offer!.complete }
  return {
    id: String(index + 1),
    productId: line.productId,
    styleId: facts.styleId,
    styleNumber: facts.styleNumber,
    styleName: facts.styleName,
    colourCode: facts.colourCode,
    colourName: facts.colourName,
    image,
    window: placedIn,
    door: door && { id: door.id, code: door.code, name: door.name },
    cells: cells.map(placedCell),
    answer: 'UNSPECIFIED',
  }
}

function placedCell({ sku, gtin, size, quantity, price, promises }: JudgedCell): Cell {
  return {
    sku,
    gtin,
    size,
    ordered: quantity,
    shipped: 0,
    cancelled: 0,
    unitMinor: price!.unitMinor,
    rrpMinor: price!.rrpMinor,
    price: priceReceipt(price!),
    shipDate: '',
    reason: '',
    allocations: promises.map(({ warehouse, units }) => ({ warehouse, units })),
  }
}

function priceReceipt({ listId, revision, fromUnits, bySku, byWindow, listMinor }: Price): PriceReceipt {
  return { listId, revision, fromUnits, bySku, byWindow, listMinor }
}
