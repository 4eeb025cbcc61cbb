import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'

export const verifyBackup: MutationResolvers['verifyBackup'] = async (_root, { name }, context) => {
  const begun = await context.clients.backups.verifyBackup({ name }, callOptions(context))
  return { __typename: 'BackupBegun', ...begun }
}
