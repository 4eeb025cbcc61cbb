/** A brand's question as SQL conditions. */
import type { SqlValue } from '@selvedge/platform/db/database'
import type { KnownGate } from './gates.ts'
import type { FunnelStep } from './funnel.ts'
import { gateBits } from './gates.ts'
import { setAsideCondition } from './set-aside.ts'
import { standingConditions } from './standing.ts'
import type { SearchState } from './standing.ts'
import { askedWords } from './words.ts'

export interface ProductFilter {
  text?: string | null | undefined
  gate?: KnownGate | null | undefined
  /** Got at least this far in the funnel. */
  reached?: FunnelStep | null | undefined
  /** Lost by the funnel for this reason. */
  lostTo?: string | null | undefined
  /** With a change that could not be processed. */
  setAside?: boolean | null | undefined
  complete?: boolean | null | undefined
  lifecycle?: string | null | undefined
  season?: string | null | undefined
  /** With everything under it. */
  category?: string | null | undefined
  short?: boolean | null | undefined
}

export interface Condition {
  where: string
  params: SqlValue[]
}

/** `p` is brand_product; `$1` the brand. */
export function conditionOf(brandId: string, filter: ProductFilter, search: SearchState): Condition {
  const params: SqlValue[] = [brandId]
  const next = (value: SqlValue) => `$${params.push(value)}`
  const parts = ['p.brand_id = $1', 'p.known = 1']
  if (filter.gate) parts.push(`(p.failing & ${next(gateBits[filter.gate])}) <> 0`)
  const standing = standingConditions(search, params)
  if (filter.reached) parts.push(standing.reached(filter.reached))
  if (filter.lostTo) parts.push(standing.lostTo(filter.lostTo))
  if (filter.complete != null) parts.push(`p.complete = ${next(filter.complete ? 1 : 0)}`)
  if (filter.lifecycle) parts.push(`p.lifecycle = ${next(filter.lifecycle)}`)
  if (filter.setAside) parts.push(setAsideCondition(search, params))
  if (filter.short) parts.push('p.short > 0')
  if (filter.category) {
    const [own, under, end] = [filter.category, `${filter.category}/`, `${filter.category}/\uffff`].map(next)
    parts.push(`(p.category = ${own} or (p.category >= ${under} and p.category < ${end}))`)
  }
  if (filter.season) {
    parts.push(`p.product_id in (select s.product_id from brand_product_season s
      where s.brand_id = $1 and s.season = ${next(filter.season)})`)
  }
  for (const word of askedWords(filter.text ?? '')) {
    parts.push(`p.product_id in (select w.product_id from brand_product_word w
      where w.brand_id = $1 and w.word >= ${next(word)} and w.word < ${next(`${word}\uffff`)})`)
  }
  return { where: parts.join(' and '), params }
}
