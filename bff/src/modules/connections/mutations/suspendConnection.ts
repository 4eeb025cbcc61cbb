import type { MutationResolvers } from '../../../gen/resolvers.ts'
import { callOptions } from '../../../gateway/viewer/require-viewer.ts'
import { connectionSaved } from '../saved.ts'

export const suspendConnection: MutationResolvers['suspendConnection'] = async (_root, args, context) =>
  connectionSaved(await context.clients.connections.suspend(args, callOptions(context)))
