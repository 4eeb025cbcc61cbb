import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { connectionSaved } from '../saved.ts'

export const resumeConnection: MutationResolvers['resumeConnection'] = async (_root, args, context) =>
  connectionSaved(await context.clients.connections.resume(args, callOptions(context)))
