import { useEffect } from 'react'
import { ViewerChangedDocument } from '../../gen/graphql.ts'
import { api } from '../api/api.ts'
import { startLive } from '../live/start-live.ts'
import { useAppDispatch } from '../store/hooks.ts'
import type { Viewer } from './viewer.ts'

/**
 * A connection that is agreed, suspended or ended, new terms, another role: what is on the page may have to go or may
 * come, so everything that depends on who looks is asked for again. Another role or organisation is another app.
 */
export function useViewerChanges(viewer: Viewer) {
  const dispatch = useAppDispatch()
  const { role, organisation } = viewer
  useEffect(() => {
    const askAgain = () => {
      dispatch(api.util.invalidateTags(['Viewer', 'Brand', 'Connection', 'Product', 'Search', 'WorkingOrder']))
    }
    return startLive(
      dispatch,
      ViewerChangedDocument,
      {},
      {
        onEvent: ({ me }) => {
          if (me.role !== role || me.organisation.id !== organisation.id) location.assign('/')
          else askAgain()
        },
        onReset: askAgain,
      },
    )
  }, [dispatch, role, organisation.id])
}
