import type { Sql } from '@selvedge/platform/db/database'
import type { OrderStatus, OrderWindow } from '@selvedge/protos/gen/orders/topic/v1/order'
import { isShort, other, toDoStatus, whereOf } from './filter.ts'
import type { OrderFilter, Own } from './filter.ts'

/** Counts beside a list; each leaves out its own choice. */
export interface OrderFacets {
  statuses: { status: OrderStatus; count: number }[]
  windows: { window: OrderWindow; count: number }[]
  others: { id: string; name: string; count: number }[]
  /** Of what was found. */
  sums: { currency: string; orders: number; units: number; valueMinor: number }[]
  toDo: number
  clean: number
}

const MOST_WINDOWS = 100
const MOST_OTHERS = 200

export const facetsQuery =
  (read: Sql) =>
  async (own: Own, filter: OrderFilter): Promise<OrderFacets> => {
    const all = <Row>(text: string, where: { params: readonly (string | number | bigint | null | Uint8Array)[] }) =>
      read.all<Row>(text, where.params)
    const byStatus = whereOf(own, filter, 'statuses')
    const byWindow = whereOf(own, filter, 'windows')
    const byOther = whereOf(own, filter, 'others')
    const found = whereOf(own, filter)
    const waiting = whereOf(own, { statuses: [toDoStatus[own.side]] })
    const party = other(own.side)
    const [statuses, windows, others, sums, toDo] = await Promise.all([
      all<{ status: OrderStatus; count: number }>(
        `select r.status, count(*) as count from order_row r where ${byStatus.text} group by r.status order by r.status`,
        byStatus,
      ),
      all<OrderWindow & { count: number }>(
        `select w.window_id as id, max(w.name) as name, max(w.kind) as kind, max(w.start_ship) as "startShip",
          max(w.complete_ship) as "completeShip", count(*) as count
        from order_row r join order_row_window w on w.order_id = r.id where ${byWindow.text}
        group by w.window_id order by max(w.start_ship), w.window_id limit ${MOST_WINDOWS}`,
        byWindow,
      ),
      all<{ id: string; name: string; count: number }>(
        `select r.${party}_id as id, max(r.${party}_name) as name, count(*) as count from order_row r where ${byOther.text}
        group by r.${party}_id order by max(r.${party}_sort), r.${party}_id limit ${MOST_OTHERS}`,
        byOther,
      ),
      all<{ currency: string; orders: number; units: number; valueMinor: number }>(
        `select r.currency, count(*) as orders, sum(r.units) as units, sum(r.value_minor) as "valueMinor" from order_row r
        where ${found.text} group by r.currency order by r.currency`,
        found,
      ),
      all<{ count: number; clean: number | null }>(
        `select count(*) as count, sum(case when r.clean = 1 and not ${isShort} then 1 else 0 end) as clean
        from order_row r where ${waiting.text}`,
        waiting,
      ),
    ])
    return {
      statuses: statuses.map(({ status, count }) => ({ status, count: Number(count) })),
      windows: windows.map(({ count, ...window }) => ({ window, count: Number(count) })),
      others: others.map((each) => ({ ...each, count: Number(each.count) })),
      sums: sums.map(({ currency, ...sum }) => ({
        currency,
        orders: Number(sum.orders),
        units: Number(sum.units),
        valueMinor: Number(sum.valueMinor),
      })),
      toDo: Number(toDo[0]?.count ?? 0),
      clean: own.side === 'BRAND' ? Number(toDo[0]?.clean ?? 0) : 0,
    }
  }
