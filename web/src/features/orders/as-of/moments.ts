import type { OrderAsOfQuery } from '../../../gen/graphql.ts'
import type { Answer } from '../../../lib/api/answer.ts'

export type AsOf = NonNullable<Answer<OrderAsOfQuery>['orderAsOf']>
export type Moment = AsOf['moments'][number]

export interface MomentPlace {
  /** The moment that made the order as it was; none before it was placed. */
  moment: Moment | undefined
  earlier: Moment | undefined
  later: Moment | undefined
  /** 1, 2, 3 … of all moments; 0 before the first. */
  number: number
}

/** Where an instant stands among the moments of its order. Undefined order: before the first. */
export function placeOf({
  order,
  moments,
}: {
  order: { events: number } | null
  moments: readonly Moment[]
}): MomentPlace {
  const index = moments.findLastIndex(({ events }) => events.some(({ sequence }) => sequence <= (order?.events ?? 0)))
  return { moment: moments[index], earlier: moments[index - 1], later: moments[index + 1], number: index + 1 }
}
