import type { ConnectionResolvers } from '../../../gen/resolvers.ts'
import { requireViewer } from '../../../gateway/viewer/require-viewer.ts'
import { connectionActions } from '../actions.ts'
import { doorsOf } from '../doors.ts'
import { knownOrganisationLoader, wholeConnectionLoader } from '../loaders.ts'

export const Connection: ConnectionResolvers = {
  status: ({ status }) => status as never,
  brand: ({ brandId }, _args, context) => knownOrganisationLoader(context).load(brandId),
  retailer: ({ retailerId }, _args, context) => knownOrganisationLoader(context).load(retailerId),
  terms({ terms, retailerId }) {
    if (!terms) throw new Error('a connection has terms')
    return { terms, retailerId }
  },
  endedAt: ({ endedAt }) => endedAt || null,
  async history(connection, _args, context) {
    // The view keeps only what is in force; a connection has at least the revision it began with.
    const whole = connection.history.length > 0 ? connection : await wholeConnectionLoader(context).load(connection.id)
    return (whole?.history ?? []).toReversed().map((revision) => ({ revision, connection }))
  },
  async doors({ retailerId }, _args, context) {
    return doorsOf(await knownOrganisationLoader(context).load(retailerId))
  },
  actions: (connection, _args, context) => connectionActions(connection, requireViewer(context)),
}
