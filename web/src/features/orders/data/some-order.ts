import type { Cell, Line, Order, OrderEvent } from './order.ts'

/** Orders for tests: one line of three sizes unless said otherwise. */
export function someCell(size: string, more: Partial<Cell> = {}): Cell {
  const ordered = more.ordered ?? 4
  return {
    sku: `SKU-${size}`,
    gtin: '',
    size,
    ordered,
    confirmed: null,
    shipped: 0,
    cancelled: 0,
    open: ordered,
    unit: { minor: 1250, currency: 'EUR' },
    rrp: null,
    shipDate: null,
    reason: null,
    why: {
      listId: 'list',
      listName: 'Spring',
      revision: 2,
      fromUnits: 1,
      bySku: false,
      byWindow: false,
      listUnit: { minor: 1250, currency: 'EUR' },
      discountBp: 0,
    },
    ...more,
  }
}

export function someLine(id: string, more: Partial<Line> = {}): Line {
  return {
    id,
    productId: `product-${id}`,
    styleId: 'style',
    styleNumber: 'S-1',
    styleName: 'Lund coat',
    colourCode: '100',
    colourName: `Colour ${id}`,
    imageUrl: null,
    window: { id: 'w', name: 'Drop 2', kind: 'PRE_ORDER', startShip: '2027-02-01', completeShip: '2027-02-28' },
    door: null,
    cells: ['S', 'M', 'L'].map((size) => someCell(size)),
    answer: null,
    units: 12,
    value: { minor: 15_000, currency: 'EUR' },
    shippable: 12,
    ...more,
  }
}

export function someOrder(lines: Line[], more: Partial<Order> = {}): Order {
  const money = { minor: 15_000, currency: 'EUR' }
  return {
    id: 'order',
    number: 'HAL-2026-00001',
    status: 'PLACED',
    brand: { id: 'brand', name: 'Halden' },
    retailer: { id: 'retailer', name: 'Kade 12' },
    customerCode: '',
    poNumber: '',
    note: '',
    shipTo: null,
    billTo: null,
    placedAt: '2026-11-23T10:00:00.000Z',
    placedBy: 'Joost',
    paymentTerms: '',
    discountBp: 0,
    currency: 'EUR',
    lines,
    shipments: [],
    windows: [],
    units: 12,
    value: money,
    orderedUnits: 12,
    orderedValue: money,
    shippedUnits: 0,
    openUnits: 12,
    flags: [],
    clean: true,
    events: 1,
    timeline: [],
    actions: [],
    liveCursor: '',
    freshness: { behindSeconds: 0 },
    ...more,
  }
}

export function someEvent(sequence: number, more: Partial<OrderEvent> = {}): OrderEvent {
  return {
    id: `event-${sequence}`,
    sequence,
    kind: 'PLACED',
    at: '2026-11-23T10:00:00.000Z',
    actor: null,
    own: false,
    reason: '',
    text: '',
    changes: [],
    acceptedLineIds: [],
    cancelledLineIds: [],
    shipment: null,
    givenUp: [],
    ...more,
  }
}
