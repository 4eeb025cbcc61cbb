import type { RetailerProfileResolvers } from '../../../gen/resolvers.ts'
import { knownOrganisationLoader, newestConnectionLoader, newestMatchMakingLoader } from '../loaders.ts'
import { relationOf } from '../relation.ts'

export const RetailerProfile: RetailerProfileResolvers = {
  organisation: ({ id }, _args, context) => knownOrganisationLoader(context).load(id),
  async relation({ id }, _args, context) {
    const [connection, shown] = await Promise.all([
      newestConnectionLoader(context).load(id),
      newestMatchMakingLoader(context).load(id),
    ])
    return relationOf(connection, shown?.matchMaking ?? null)
  },
  matchMaking: ({ id }, _args, context) => newestMatchMakingLoader(context).load(id),
  async connectionId({ id }, _args, context) {
    const connection = await newestConnectionLoader(context).load(id)
    return connection && connection.status !== 'ENDED' ? connection.id : null
  },
}
