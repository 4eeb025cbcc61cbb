import { useEffect } from 'react'
import { badgeCounted } from '../../../lib/badges/badges-slice.ts'
import { useAppDispatch } from '../../../lib/store/hooks.ts'
import type { Viewer } from '../../../lib/viewer/viewer.ts'
import { useOrdersToDoQuery } from './to-do-api.ts'

/** Keeps the rail's number of orders to confirm, or with changes to answer; an operator has no orders. */
export function useOrderBadge({ organisation }: Viewer) {
  const dispatch = useAppDispatch()
  const { data } = useOrdersToDoQuery(undefined, { skip: organisation.kind === 'OPERATOR' })
  const count = data?.orders.toDo
  useEffect(() => {
    if (count === undefined) return
    dispatch(badgeCounted({ badge: organisation.kind === 'BRAND' ? 'to-confirm' : 'to-answer', count }))
  }, [dispatch, count, organisation.kind])
}
