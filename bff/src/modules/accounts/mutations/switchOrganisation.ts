import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions, requireViewer } from '../../../gateway/viewer/require-viewer.ts'
import { signedIn } from '../signed-in.ts'

export const switchOrganisation: MutationResolvers['switchOrganisation'] = async (
  _root,
  { organisationId },
  context,
) => {
  const { sessionId } = requireViewer(context)
  const session = await context.clients.accounts.switchOrganisation({ sessionId, organisationId }, callOptions(context))
  // The cookie stays; setting it again makes the gateway forget what it knew of the session.
  return signedIn(context, { token: context.sessionToken!, session })
}
