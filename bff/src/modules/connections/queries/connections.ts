import type { ConnectionStatus as Status } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { ConnectionStatus, QueryResolvers } from '../../../gen/resolvers.ts'
import { requireViewer } from '../../../gateway/viewer/require-viewer.ts'
import { fold, searchWords } from '../../../read-models/fold.ts'
import { capped } from '../../shared/page-size.ts'
import { pageOf } from '../../shared/slice.ts'
import { knownOrganisationLoader } from '../loaders.ts'

const live: readonly Status[] = ['ACTIVE', 'SUSPENDED']

export const connections: QueryResolvers['connections'] = async (_root, { input }, context) => {
  const { statuses, text, priceListId, first, after } = input
  const words = searchWords(text ?? '')
  const own = await context.models.viewer.connectionsOf(requireViewer(context).rpc.organisationId)
  const named = await Promise.all(
    own.map(async (connection) => {
      const { name } = await knownOrganisationLoader(context).load(connection.retailerId)
      const { alias = '', customerCode = '' } = connection.terms ?? {}
      return { connection, name: fold(name), text: fold(`${name}\n${alias}\n${customerCode}`) }
    }),
  )
  const found = named.filter(
    (each) =>
      words.every((word) => each.text.includes(word)) &&
      (!priceListId || each.connection.terms?.priceListIds.includes(priceListId)),
  )
  const wanted: readonly string[] = statuses?.length ? statuses : live
  const shown = found
    .filter(({ connection }) => wanted.includes(connection.status))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ connection }) => connection)
  const counts = Map.groupBy(found, ({ connection }) => connection.status)
  return {
    ...pageOf(shown, ({ id }) => id, after, capped(first, 50, 200)),
    counts: [...counts].map(([status, each]) => ({ status: status as ConnectionStatus, count: each.length })),
  }
}
