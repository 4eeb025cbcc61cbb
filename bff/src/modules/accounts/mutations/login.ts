import { systemViewer } from '@selvedge/platform/rpc/viewer'
import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { signedIn } from '../signed-in.ts'

export const login: MutationResolvers['login'] = async (_root, { email, password }, context) => {
  const { clients, ip, userAgent, requestId, limitLogin } = context
  limitLogin(email)
  const request = { email, password, ip, userAgent }
  const answer = await clients.accounts.login(request, { viewer: systemViewer('gateway'), requestId })
  return signedIn(context, answer)
}
