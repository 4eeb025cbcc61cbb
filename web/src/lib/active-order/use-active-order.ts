import type { ActiveOrderLinesQuery } from '../../gen/graphql.ts'
import { useActiveOrderLinesQuery, useActiveOrderQuery } from './active-order-api.ts'

export type ActiveOrder = NonNullable<ActiveOrderLinesQuery['workingOrder']>

type Known = {
  /** Null: there is none, the first write makes one. Undefined: not yet known. */
  order: ActiveOrder | null | undefined
  /** The orders service does not answer; what is typed is kept and saved later. */
  error: unknown
}

/** The working order that adding and typing write to, with its lines. */
export function useActiveOrder(skip = false): Known {
  const active = useActiveOrderQuery(undefined, { skip })
  const id = active.data?.activeWorkingOrder?.workingOrder.id
  const lines = useActiveOrderLinesQuery({ id: id ?? '' }, { skip: skip || !id })
  if (active.data && !id) return { order: null, error: undefined }
  // While another order is becoming active, the lines of the one before are not its lines.
  const order = lines.data?.workingOrder
  return { order: order?.id === id ? order : undefined, error: active.error ?? lines.error }
}
