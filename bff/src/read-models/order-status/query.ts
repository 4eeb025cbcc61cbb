import type { Cursor } from '@selvedge/platform/views/cursor'
import { changedSince } from '@selvedge/platform/views/cursor'
import type { Order, OrderStatus, OrderWindow } from '@selvedge/protos/gen/orders/topic/v1/order'
import type { OrderEvent } from '@selvedge/protos/gen/orders/topic/v1/order_event'
import { topics } from '@selvedge/protos/topics'
import { inList } from '@selvedge/platform/db/in-list'
import type { ViewReader } from '../view-reader.ts'
import { facetsQuery } from './facets.ts'
import type { OrderFacets } from './facets.ts'
import { column, isShort, whereOf } from './filter.ts'
import type { OrderFilter, Own, Side } from './filter.ts'
import { beyond, orderBy, pageCursor } from './page.ts'
import type { Sort } from './page.ts'

/** An order as a list shows it, without its lines. */
export interface ListedOrder {
  id: string
  number: string
  status: OrderStatus
  brandId: string
  brandName: string
  retailerId: string
  retailerName: string
  customerCode: string
  poNumber: string
  note: string
  currency: string
  lines: number
  units: number
  valueMinor: number
  orderedUnits: number
  orderedValueMinor: number
  placedAt: string
  placedBy: string
  updatedAt: string
  /** Earliest last day of units still to come, or empty. */
  dueOn: string
  clean: boolean
  /** More is promised of one of its open SKUs than supply covers. */
  short: boolean
  events: number
  windows: OrderWindow[]
}

export interface WholeOrder {
  order: Order
  /** As `ListedOrder`: facts that are not the order's own. */
  listed: ListedOrder
}

export interface OrderStatusQuery {
  reader: ViewReader
  page(
    own: Own,
    filter: OrderFilter,
    page: { sort: Sort; limit: number; after?: string },
  ): Promise<{ rows: ListedOrder[]; next?: string }>
  facets(own: Own, filter: OrderFilter): Promise<OrderFacets>
  /** Orders to confirm that may be confirmed in bulk, the oldest first. */
  cleanIds(own: Own, limit: number): Promise<string[]>
  /** Those of the organisation; others are left out. At most 500. */
  listed(own: Omit<Own, 'today'>, ids: readonly string[]): Promise<Map<string, ListedOrder>>
  whole(own: Omit<Own, 'today'>, id: string): Promise<WholeOrder | undefined>
  /** The order's events, oldest first. */
  timeline(orderId: string): Promise<OrderEvent[]>
  /** Events at or after the cursor, of the organisation's orders. */
  eventsSince(own: Omit<Own, 'today'>, from: Cursor, limit: number, orderId?: string): Promise<ToldEvent[]>
}

export interface ToldEvent {
  topic: string
  partition: number
  offset: number
  event: OrderEvent
}

const COLUMNS = `r.id, r.number, r.status, r.brand_id, r.brand_name, r.retailer_id, r.retailer_name, r.customer_code,
  r.po_number, r.note, r.currency, r.lines, r.units, r.value_minor, r.ordered_units, r.ordered_value_minor, r.placed_at,
  r.placed_by, r.updated_at, r.due_on, r.clean, r.events, r.starts_on, r.brand_sort, r.retailer_sort,
  case when ${isShort} then 1 else 0 end as short`

type Row = Record<string, string | number>

export function orderStatusQuery(reader: ViewReader): OrderStatusQuery {
  const { read } = reader

  async function withWindows(rows: Row[]): Promise<ListedOrder[]> {
    const ids = inList(rows.map(({ id }) => String(id)))
    const windows = await read.all<Record<string, string>>(
      `select order_id, window_id, name, kind, start_ship, complete_ship from order_row_window
        where order_id ${ids.text} order by start_ship, window_id`,
      ids.params,
    )
    const byOrder = Map.groupBy(windows, (each) => each['order_id']!)
    return rows.map((row) => listedOf(row, (byOrder.get(String(row['id'])) ?? []).map(windowOf)))
  }

  async function listed({ side, organisationId }: { side: Side; organisationId: string }, ids: readonly string[]) {
    const list = inList(ids, 2)
    const text = `select ${COLUMNS} from order_row r where r.${column(side)}_id = $1 and r.id ${list.text}`
    const rows = await withWindows(await read.all<Row>(text, [organisationId, ...list.params]))
    return new Map(rows.map((row) => [row.id, row]))
  }

  return {
    reader,
    async page(own, filter, { sort, limit, after }) {
      const { text, params } = beyond(whereOf(own, filter), sort, own.side, after)
      const rows = await read.all<Row>(
        `select ${COLUMNS} from order_row r where ${text} order by ${orderBy(sort, own.side)} limit ${limit + 1}`,
        params,
      )
      const shown = rows.slice(0, limit)
      const next = rows.length > limit ? { next: pageCursor(shown.at(-1)!, sort, own.side) } : {}
      return { rows: await withWindows(shown), ...next }
    },
    facets: facetsQuery(read),
    async cleanIds(own, limit) {
      const { text, params } = whereOf(own, { statuses: ['PLACED'] })
      const rows = await read.all<{ id: string }>(
        `select r.id from order_row r where ${text} and r.clean = 1 and not ${isShort} order by r.placed_at, r.id limit ${limit}`,
        params,
      )
      return rows.map(({ id }) => id)
    },
    listed,
    async whole(own, id) {
      const row = (await listed(own, [id])).get(id)
      const stored = row && (await read.get<{ body: string }>('select body from order_row where id = $1', [id]))
      return stored && { order: JSON.parse(stored.body) as Order, listed: row }
    },
    async timeline(orderId) {
      const rows = await read.all<{ body: string }>(
        'select body from order_event where order_id = $1 order by sequence',
        [orderId],
      )
      return rows.map(({ body }) => JSON.parse(body) as OrderEvent)
    },
    async eventsSince({ side, organisationId }, from, limit, orderId) {
      const topic = topics.orderEvent.name
      const own = orderId === undefined ? [organisationId] : [organisationId, orderId]
      const { where, params } = changedSince(
        from,
        topic,
        { partition: 'partition', position: 'position' },
        own.length + 1,
      )
      const rows = await read.all<{ body: string; partition: number; position: number }>(
        `select body, partition, position from order_event
          where ${column(side)}_id = $1 ${orderId === undefined ? '' : 'and order_id = $2'} and (${where})
          order by partition, position limit ${limit}`,
        [...own, ...params],
      )
      return rows.map(({ body, partition, position }) => ({
        topic,
        partition,
        offset: position,
        event: JSON.parse(body) as OrderEvent,
      }))
    },
  }
}

function listedOf(row: Row, windows: OrderWindow[]): ListedOrder {
  const text = (name: string) => String(row[name])
  const number = (name: string) => Number(row[name])
  return {
    id: text('id'),
    number: text('number'),
    status: text('status') as OrderStatus,
    brandId: text('brand_id'),
    brandName: text('brand_name'),
    retailerId: text('retailer_id'),
    retailerName: text('retailer_name'),
    customerCode: text('customer_code'),
    poNumber: text('po_number'),
    note: text('note'),
    currency: text('currency'),
    lines: number('lines'),
    units: number('units'),
    valueMinor: number('value_minor'),
    orderedUnits: number('ordered_units'),
    orderedValueMinor: number('ordered_value_minor'),
    placedAt: text('placed_at'),
    placedBy: text('placed_by'),
    updatedAt: text('updated_at'),
    dueOn: text('due_on'),
    clean: number('clean') === 1,
    short: number('short') === 1,
    events: number('events'),
    windows,
  }
}

function windowOf(row: Record<string, string>): OrderWindow {
  return {
    id: row['window_id']!,
    name: row['name']!,
    kind: row['kind'] as OrderWindow['kind'],
    startShip: row['start_ship']!,
    completeShip: row['complete_ship']!,
  }
}
