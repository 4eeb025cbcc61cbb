/** What of an organisation's orders is asked for, as SQL. */
import type { SqlValue } from '@selvedge/platform/db/database'
import type { OrderStatus } from '@selvedge/protos/gen/orders/topic/v1/order'
import { inList } from '@selvedge/platform/db/in-list'
import { containing, searchWords } from '../fold.ts'

export type Side = 'BRAND' | 'RETAILER'

export type Flag = 'NOTE' | 'CHANGES_WAITING' | 'ABOVE_AVAILABILITY' | 'LATE'

/** Whose orders: every statement begins with it, so that none shows another's. */
export interface Own {
  side: Side
  organisationId: string
  /** Calendar date that decides what is late. */
  today: string
}

export interface OrderFilter {
  text?: string
  statuses?: readonly OrderStatus[]
  windowIds?: readonly string[]
  otherIds?: readonly string[]
  flag?: Flag
}

export interface Where {
  text: string
  params: SqlValue[]
}

/** An order waits for this side in this status. */
export const toDoStatus: Readonly<Record<Side, OrderStatus>> = { BRAND: 'PLACED', RETAILER: 'CONFIRMED_WITH_CHANGES' }

/** SKUs stand between line breaks, so replacing one changes the text only when it is there whole. */
export const isShort = `exists (select 1 from order_open o join order_short s on s.product_id = o.product_id
  where o.order_id = r.id and replace(o.skus, s.bounded, '') <> o.skus)`

/** A condition over `order_row r`. @param without facets count as if their own choice were not made */
export function whereOf(own: Own, filter: OrderFilter, without?: 'statuses' | 'windows' | 'others'): Where {
  const params: SqlValue[] = [own.organisationId]
  const parts = [`r.${column(own.side)}_id = $1`]
  const put = (value: SqlValue) => `$${params.push(value)}`
  const among = (ids: readonly string[]) => {
    const list = inList(ids, params.length + 1)
    params.push(...list.params)
    return list.text
  }
  const words = searchWords(filter.text ?? '')
  if (words.length > 0) {
    // Codes are typed as they stand; of a name the words, and only the other side's: one's own is in every order.
    const has = (column: string, text: string) => `r.${column} like ${put(containing(text))} escape '\\'`
    const named = words.map((word) => has(`${other(own.side)}_sort`, word)).join(' and ')
    parts.push(`(${has('codes', words.join(' '))} or (${named}))`)
  }
  if (filter.statuses?.length && without !== 'statuses') parts.push(`r.status ${among(filter.statuses)}`)
  if (filter.otherIds?.length && without !== 'others') parts.push(`r.${other(own.side)}_id ${among(filter.otherIds)}`)
  if (filter.windowIds?.length && without !== 'windows') {
    parts.push(
      `exists (select 1 from order_row_window w where w.order_id = r.id and w.window_id ${among(filter.windowIds)})`,
    )
  }
  if (filter.flag) parts.push(flagged(filter.flag, own.today, put))
  return { text: parts.join(' and '), params }
}

export const column = (side: Side) => (side === 'BRAND' ? 'brand' : 'retailer')
export const other = (side: Side) => (side === 'BRAND' ? 'retailer' : 'brand')

function flagged(flag: Flag, today: string, put: (value: SqlValue) => string): string {
  if (flag === 'NOTE') return `r.note <> ''`
  if (flag === 'CHANGES_WAITING') return `r.status = 'CONFIRMED_WITH_CHANGES'`
  if (flag === 'LATE') return `r.due_on <> '' and r.due_on < ${put(today)}`
  return isShort
}
