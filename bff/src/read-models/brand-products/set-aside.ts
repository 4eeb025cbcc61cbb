/** Products with a change that could not be processed: by this view, on the way to it, or by search. */
import type { SqlValue } from '@selvedge/platform/db/database'
import { inList } from '@selvedge/platform/db/in-list'
import { viewKey } from '@selvedge/platform/views/view-state'
import { topics } from '@selvedge/protos/topics'
import type { SearchState } from './standing.ts'
import { brandProductsView } from './view.ts'

export interface SetAside {
  /** ISO time at which the change came; of several the first. */
  at: string
  /** Search hides the product until it is mended; else what is shown is the state before the change. */
  hidden: boolean
}

/** Records of this view that wait, by product; an order is no product's. */
const waiting = `quarantine q where q.view = '${viewKey(brandProductsView)}' and q.topic <> '${topics.order.name}'
  and q.dropped_because is null`

/** SQL, of a row of brand_product as `p`: since when (milliseconds) a record of it waits here; null: none does. */
export const waitingSince = `(select min(q.parked_at) from ${waiting} and q.key = p.product_id)`

/** SQL condition on `p`; its parameters go behind those that are there. They are few, so each is looked up by its id. */
export function setAsideCondition({ parked }: SearchState, params: SqlValue[]): string {
  const among = inList([...parked.keys()], params.length + 1)
  params.push(...among.params)
  return `p.product_id in (
    select u.product_id from brand_product u where u.set_aside_at > ''
    union all select q.key from ${waiting}
    union all select u.product_id from brand_product u where u.product_id ${among.text})`
}

/** @param times ISO, or milliseconds; null or undefined: nothing waits there */
export function setAsideOf(times: {
  search: number | undefined
  here: number | null
  onTheWay: string | undefined
}): SetAside | null {
  const { search, here, onTheWay } = times
  const known = [search, here, onTheWay && Date.parse(onTheWay)].filter((time) => typeof time === 'number')
  return known.length > 0 ? { at: new Date(Math.min(...known)).toISOString(), hidden: search !== undefined } : null
}
