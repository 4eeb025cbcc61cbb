import type { LoginResponse } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import type { GatewayContext } from '../../gateway/context.ts'
import { signedOut } from '../../gateway/viewer/require-viewer.ts'

/** Sets the cookie and answers as the person who has just come in; the rest of this request is theirs too. */
export async function signedIn(context: GatewayContext, { token, session }: LoginResponse) {
  context.setSession(token, session?.expiresAt)
  const me = await context.becomeViewer(token)
  if (!me) throw signedOut()
  return { __typename: 'SignedIn' as const, me }
}
