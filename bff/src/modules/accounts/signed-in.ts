import { systemViewer } from '@selvedge/platform/rpc/viewer'
import type { LoginResponse } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import type { GatewayContext } from '../../gateway/context.ts'
import { signedOut } from '../../gateway/viewer/require-viewer.ts'
import { hashOf } from '../../gateway/viewer/sessions.ts'

/** Sets the cookie and answers as the person who has just come in; the rest of this request is theirs too. */
export async function signedIn(context: GatewayContext, { token, session }: LoginResponse) {
  await endSessionBefore(context, token)
  context.setSession(token, session?.expiresAt)
  const me = await context.becomeViewer(token)
  if (!me) throw signedOut()
  return { __typename: 'SignedIn' as const, me }
}

/** The cookie of the session before is overwritten: nobody could sign out of it any more. */
async function endSessionBefore({ sessionToken, clients, requestId }: GatewayContext, token: string): Promise<void> {
  if (sessionToken === null || sessionToken === token) return
  await clients.accounts.logout({ tokenHash: hashOf(sessionToken) }, { viewer: systemViewer('gateway'), requestId })
}
