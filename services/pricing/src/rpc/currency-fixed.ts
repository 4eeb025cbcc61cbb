import type { Sql } from '@selvedge/platform/db/database'
import type { PriceList } from '@selvedge/protos/gen/pricing/topic/v1/price_list'

/** Amounts that stand in a list, wait for it or are being edited mean its currency: it cannot become another. */
export async function currencyFixed(db: Sql, list: PriceList, currency: string): Promise<boolean> {
  if (list.currency === currency) return false
  if (list.rows > 0) return true
  const amounts = await db.get(
    `select 1 as one from waiting_row where list_id = $1
      union all select 1 as one from pending_edit where list_id = $2 limit 1`,
    [list.id, list.id],
  )
  return amounts !== undefined
}
