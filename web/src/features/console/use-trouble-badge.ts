import { useEffect } from 'react'
import { badgeCounted } from '../../lib/badges/badges-slice.ts'
import { useAppDispatch } from '../../lib/store/hooks.ts'
import type { Viewer } from '../../lib/viewer/viewer.ts'
import { useConsoleQuery } from './data/console-api.ts'
import { troubles } from './trouble.ts'

/** Keeps the operator's number on the rail; the console itself asks more often. */
export function useTroubleBadge({ organisation }: Viewer) {
  const dispatch = useAppDispatch()
  const { data } = useConsoleQuery(undefined, {
    skip: organisation.kind !== 'OPERATOR',
    pollingInterval: 15_000,
    skipPollingIfUnfocused: true,
  })
  const count = data && troubles(data.console.services)
  useEffect(() => {
    if (count !== undefined) dispatch(badgeCounted({ badge: 'consumers-in-trouble', count }))
  }, [dispatch, count])
}
