import { systemViewer } from '@selvedge/platform/rpc/viewer'
import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { signedIn } from '../signed-in.ts'

export const acceptInvitation: MutationResolvers['acceptInvitation'] = async (
  _root,
  { token, name, password },
  context,
) => {
  const { clients, ip, userAgent, requestId, limitLogin } = context
  limitLogin('')
  const request = { token, name, password, ip, userAgent }
  const answer = await clients.accounts.acceptInvitation(request, { viewer: systemViewer('gateway'), requestId })
  return signedIn(context, answer)
}
