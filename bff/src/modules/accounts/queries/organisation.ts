import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { requireViewer } from '../../../gateway/viewer/require-viewer.ts'
import { organisationLoader } from '../loaders.ts'

export const organisation: QueryResolvers['organisation'] = (_root, { id }, context) =>
  organisationLoader(context).load(id ?? requireViewer(context).rpc.organisationId)
