import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'

export const takeBackup: MutationResolvers['takeBackup'] = async (_root, _args, context) => {
  const begun = await context.clients.backups.takeBackup({}, callOptions(context))
  return { __typename: 'BackupBegun', ...begun }
}
