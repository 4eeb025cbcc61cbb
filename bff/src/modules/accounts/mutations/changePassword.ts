import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions, requireViewer } from '../../../gateway/viewer/require-viewer.ts'
import { nothingWritten } from '../done.ts'

export const changePassword: MutationResolvers['changePassword'] = async (_root, args, context) => {
  const { sessionId } = requireViewer(context)
  await context.clients.accounts.changePassword({ ...args, sessionId }, callOptions(context))
  return nothingWritten
}
