import { systemViewer } from '@selvedge/platform/rpc/viewer'
import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { hashOf } from '../../../gateway/viewer/sessions.ts'
import { nothingWritten } from '../done.ts'

export const logout: MutationResolvers['logout'] = async (
  _root,
  _args,
  { clients, sessionToken, setSession, requestId },
) => {
  try {
    if (sessionToken !== null) {
      const request = { tokenHash: hashOf(sessionToken) }
      await clients.accounts.logout(request, { viewer: systemViewer('gateway'), requestId })
    }
  } finally {
    // After the call, since open sockets look again now; and also when it failed: the page must look signed out.
    setSession(null)
  }
  return nothingWritten
}
