import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { requireViewer } from '../../../gateway/viewer/require-viewer.ts'
import { fold } from '../../../read-models/fold.ts'
import { knownOrganisationLoader } from '../loaders.ts'

const MOST = 500

export const myConnections: QueryResolvers['myConnections'] = async (_root, _args, context) => {
  const own = await context.models.viewer.connectionsOf(requireViewer(context).rpc.organisationId)
  const named = await Promise.all(
    own.map(async (connection) => {
      const { name } = await knownOrganisationLoader(context).load(connection.brandId)
      return { connection, key: `${connection.status === 'ENDED' ? 1 : 0} ${fold(name)}` }
    }),
  )
  return named
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, MOST)
    .map(({ connection }) => connection)
}
