import type { MatchMakingResolvers } from '../../../gen/resolvers.ts'
import { requireViewer } from '../../../gateway/viewer/require-viewer.ts'
import { matchMakingActions } from '../actions.ts'
import { doorsOf } from '../doors.ts'
import { knownOrganisationLoader } from '../loaders.ts'

export const MatchMaking: MatchMakingResolvers = {
  id: ({ matchMaking }) => matchMaking.id,
  status: ({ matchMaking }) => matchMaking.status as never,
  brand: ({ matchMaking }, _args, context) => knownOrganisationLoader(context).load(matchMaking.brandId),
  retailer: ({ matchMaking }, _args, context) => knownOrganisationLoader(context).load(matchMaking.retailerId),
  website: ({ matchMaking }) => matchMaking.website,
  vatNumber: ({ matchMaking }) => matchMaking.vatNumber,
  async doors({ matchMaking: { doorIds, retailerId } }, _args, context) {
    return doorIds.length === 0 ? [] : doorsOf(await knownOrganisationLoader(context).load(retailerId), doorIds)
  },
  async allDoors({ matchMaking: { retailerId, status } }, _args, context) {
    // A retailer that has asked for a connection shows where it would sell; one that was invited has not agreed to that.
    const isOwn = requireViewer(context).rpc.organisationId === retailerId
    if (!isOwn && status !== 'REQUESTED') return []
    return doorsOf(await knownOrganisationLoader(context).load(retailerId))
  },
  message: ({ matchMaking }) => matchMaking.message,
  declineReason: ({ matchMaking }) => (matchMaking.declineReason || null) as never,
  answer: ({ matchMaking }) => matchMaking.answer,
  startedAt: ({ matchMaking }) => matchMaking.startedAt,
  startedBy: ({ matchMaking }) => matchMaking.startedBy,
  answeredAt: ({ matchMaking }) => matchMaking.answeredAt || null,
  answeredBy: ({ matchMaking }) => matchMaking.answeredBy,
  expiresAt: ({ matchMaking }) => matchMaking.expiresAt || null,
  offered: ({ matchMaking, offered }) => (offered ? { terms: offered, retailerId: matchMaking.retailerId } : null),
  connectionId: ({ matchMaking }) => matchMaking.connectionId || null,
  actions: ({ matchMaking }, _args, context) => matchMakingActions(matchMaking, requireViewer(context)),
}
