import { systemViewer } from '@selvedge/platform/rpc/viewer'
import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { hashOf } from '../../../gateway/viewer/sessions.ts'
import { nothingWritten } from '../done.ts'

/** The cookie goes also when accounts does not answer: the page must look signed out to whoever asked for it. */
export const logout: MutationResolvers['logout'] = async (_root, _args, { clients, sessionToken, setSession, requestId }) => {
  setSession(null)
  if (sessionToken !== null) {
    const request = { tokenHash: hashOf(sessionToken) }
    await clients.accounts.logout(request, { viewer: systemViewer('gateway'), requestId })
  }
  return nothingWritten
}
