import type { BrandProfileResolvers } from '../../../gen/resolvers.ts'
import {
  knownOrganisationLoader,
  newestConnectionLoader,
  newestMatchMakingLoader,
  styleCountLoader,
} from '../loaders.ts'
import { relationOf } from '../relation.ts'

export const BrandProfile: BrandProfileResolvers = {
  organisation: ({ id }, _args, context) => knownOrganisationLoader(context).load(id),
  styles: ({ id }, _args, context) => styleCountLoader(context).load(id),
  async relation({ id }, _args, context) {
    const [connection, shown] = await Promise.all([
      newestConnectionLoader(context).load(id),
      newestMatchMakingLoader(context).load(id),
    ])
    return relationOf(connection, shown?.matchMaking ?? null)
  },
  matchMaking: ({ id }, _args, context) => newestMatchMakingLoader(context).load(id),
  async connection({ id }, _args, context) {
    const connection = await newestConnectionLoader(context).load(id)
    return connection?.status === 'ENDED' ? null : connection
  },
}
