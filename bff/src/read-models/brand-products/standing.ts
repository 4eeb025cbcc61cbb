/** Where a product stands in the funnel, in SQL. `p` is brand_product. */
import { changedSince } from '@selvedge/platform/views/cursor'
import type { Cursor } from '@selvedge/platform/views/cursor'
import type { SqlValue } from '@selvedge/platform/db/database'
import { inList } from '@selvedge/platform/db/in-list'
import { topics } from '@selvedge/protos/topics'
import { funnelSteps } from './funnel.ts'
import type { FunnelStep } from './funnel.ts'

/**
 * Columns that follow from others, so that they are right however topics come. `passed`: the last step of
 * `funnelSteps` that this view knows of; `stop`: what keeps the product from the next, empty when it may be found.
 */
export const standingColumns = `
  passed integer not null generated always as (case
    when checked = 0 or (failing & 1) <> 0 then 0
    when merged_version < product_version then 1
    when complete = 0 then 2 else 3 end) stored,
  stop text not null generated always as (case
    when checked = 0 then 'CHECKING'
    when (failing & 1) <> 0 then code
    when merged_version < product_version then 'MERGING'
    when complete = 0 then (case when code = '' then 'OTHER' else code end)
    when published = 0 then 'UNDERWAY' else '' end) stored`

const COMPLETE = funnelSteps.indexOf('COMPLETE')

/** What the view behind the search knows of products that are complete. */
export interface SearchState {
  /** What it has taken in. */
  cursor: Cursor
  /** Products it hides because their newest record was set aside → since when, in milliseconds. */
  parked: ReadonlyMap<string, number>
}

/** Makes conditions; each puts the parameters it names behind those that are there. */
interface StandingConditions {
  /** The product reached the step. */
  reached(step: FunnelStep): string
  /** The funnel loses the product for this reason. */
  lostTo(reason: string): string
}

export function standingConditions({ cursor, parked }: SearchState, params: SqlValue[]): StandingConditions {
  const named = <Part extends { params: SqlValue[] }>(part: Part): Part => {
    params.push(...part.params)
    return part
  }
  // `not in` an empty list is unknown to SQL, not true.
  const isParked = () =>
    parked.size > 0 ? `p.product_id ${named(inList([...parked.keys()], params.length + 1)).text}` : 'false'
  const isWaiting = () => {
    const columns = { partition: 'u.partition', position: 'u.published_position' }
    const since = named(changedSince(cursor, topics.enrichedProduct.name, columns, params.length + 1))
    return `(p.stop = 'UNDERWAY' or p.product_id in (
      select u.product_id from brand_product u where u.published = 1 and (${since.where})))`
  }
  const isFound = () => `p.passed = ${COMPLETE} and not ${isParked()} and not ${isWaiting()}`

  return {
    reached(step) {
      if (step === 'SEARCHABLE') return isFound()
      if (step === 'ORDERED') return `${isFound()} and p.ordered = 1`
      return `p.passed >= ${funnelSteps.indexOf(step)}`
    },
    lostTo(reason) {
      if (reason === 'SET_ASIDE') return `p.passed = ${COMPLETE} and ${isParked()}`
      if (reason === 'UNDERWAY') return `p.passed = ${COMPLETE} and not ${isParked()} and ${isWaiting()}`
      if (reason === 'NOT_ORDERED') return `${isFound()} and p.ordered = 0`
      return `p.passed < ${COMPLETE} and p.stop = $${params.push(reason)}`
    },
  }
}
