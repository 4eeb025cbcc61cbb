import { redirect } from '@tanstack/react-router'
import type { RouterContext } from '../lib/router/base-routes.ts'
import { viewerApi } from '../lib/viewer/viewer-api.ts'
import type { AppStore } from './store.ts'

/** Asks the server once who one is and remembers it until someone signs in or out. */
export function createViewerAccess(store: AppStore): RouterContext {
  // One subscription keeps the answer in the cache and fresh; one for each navigation would pile up.
  let held = false
  return {
    requireViewer: async (from) => {
      const answer = await store.dispatch(viewerApi.endpoints.me.initiate(undefined, { subscribe: !held }))
      held = true
      if (answer.error) throw answer.error
      if (!answer.data?.me) throw redirect({ to: '/login', search: from === '/' ? {} : { then: from } })
      return answer.data.me
    },
    forgetViewer: () => {
      held = false
      store.dispatch(viewerApi.util.resetApiState())
    },
  }
}
