/** Products with a change that could not be processed: by this view, on the way to it, or by search. */
import type { Sql, SqlValue } from '@selvedge/platform/db/database'
import { inList } from '@selvedge/platform/db/in-list'
import { topics } from '@selvedge/protos/topics'
import type { SearchState } from './standing.ts'
import { brandProductsView } from './view.ts'

export interface SetAside {
  /** ISO time at which the change came; of several the first. */
  at: string
  /** Search hides the product until it is mended; else what is shown is the state before the change. */
  hidden: boolean
}

/** Of an order no product is the key. */
const topicNames = brandProductsView.sources.map(({ topic }) => topic.name).filter((name) => name !== topics.order.name)

/** Records of products that wait for this view itself. */
const waiting = `quarantine q where q.dropped_because is null
  and q.topic in (${topicNames.map((name) => `'${name}'`).join(', ')})`

/** Of these products those of which a record waits here → since when, in milliseconds. */
export async function waitingHere(read: Sql, productIds: readonly string[]): Promise<Map<string, number>> {
  const { text, params } = inList(productIds)
  const rows = await read.all<{ key: string; since: number }>(
    `select q.key, min(q.parked_at) as since from ${waiting} and q.key ${text} group by q.key`,
    params,
  )
  return new Map(rows.map(({ key, since }) => [key, since]))
}

/** SQL condition on `p`; its parameters go behind those that are there. They are few, so each is looked up by its id. */
export function setAsideCondition({ parked }: SearchState, params: SqlValue[]): string {
  const among = inList([...parked.keys()], params.length + 1)
  params.push(...among.params)
  return `p.product_id in (
    select u.product_id from brand_product u where u.set_aside_at > ''
    union all select q.key from ${waiting}
    union all select u.product_id from brand_product u where u.product_id ${among.text})`
}

interface Times {
  /** Milliseconds, as `here`; undefined: nothing waits there. */
  search: number | undefined
  here: number | undefined
  /** ISO. */
  onTheWay: string | undefined
}

export function setAsideOf({ search, here, onTheWay }: Times): SetAside | null {
  const known = [search, here, onTheWay && Date.parse(onTheWay)].filter((time) => typeof time === 'number')
  return known.length > 0 ? { at: new Date(Math.min(...known)).toISOString(), hidden: search !== undefined } : null
}
