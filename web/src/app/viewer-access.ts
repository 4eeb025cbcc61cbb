import { redirect } from '@tanstack/react-router'
import type { RouterContext } from '../lib/router/base-routes.ts'
import { viewerApi } from '../lib/viewer/viewer-api.ts'
import type { AppStore } from './store.ts'

/** Asks the server once who one is and remembers it until someone signs in or out. */
export function createViewerAccess(store: AppStore): RouterContext {
  return {
    requireViewer: async (from) => {
      const answer = await store.dispatch(viewerApi.endpoints.me.initiate(undefined, { subscribe: true }))
      if (answer.error) throw answer.error
      if (!answer.data?.me) throw redirect({ to: '/login', search: from === '/' ? {} : { then: from } })
      return answer.data.me
    },
    forgetViewer: () => void store.dispatch(viewerApi.util.resetApiState()),
  }
}
