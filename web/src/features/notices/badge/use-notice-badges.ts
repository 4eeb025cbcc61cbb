import { useEffect } from 'react'
import { badgeCounted } from '../../../lib/badges/badges-slice.ts'
import { useAppDispatch } from '../../../lib/store/hooks.ts'
import type { Viewer } from '../../../lib/viewer/viewer.ts'
import { useBadgesQuery } from './badges-api.ts'

/** Keeps the rail's numbers of unread notices and of requests or invitations to answer; orders count their own. */
export function useNoticeBadges({ organisation }: Viewer) {
  const dispatch = useAppDispatch()
  const { data } = useBadgesQuery(undefined, { skip: organisation.kind === 'OPERATOR' })
  const badges = data?.badges
  useEffect(() => {
    if (!badges) return
    dispatch(badgeCounted({ badge: 'notices', count: badges.notices }))
    dispatch(badgeCounted({ badge: 'connection-requests', count: badges.connections }))
  }, [dispatch, badges])
}
