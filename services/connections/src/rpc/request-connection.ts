import { once } from '@selvedge/platform/db/request-memory'
import { ConnectionsService } from '@selvedge/protos/gen/connections/v1/connections_service'
import { findParty } from '../consumers/parties.ts'
import { authorOf } from '../store/author.ts'
import { begin, newMatchMaking } from './begin.ts'
import type { Rpc } from './deps.ts'
import { invalid } from './refuse.ts'

export const requestConnection: Rpc<'requestConnection'> =
  ({ db, clock, newId }) =>
  (request, ctx) =>
    db.transaction((tx) =>
      once(tx, ConnectionsService.requestConnection, request, ctx, clock.now(), async () => {
        const { brandId, website, vatNumber, doorIds, message } = request
        const retailerId = ctx.viewer.organisationId
        const retailer = await findParty(tx, retailerId)
        if (doorIds.some((id) => !retailer?.doorIds.includes(id))) {
          throw invalid({ code: 'DOOR_UNKNOWN', message: 'choose doors of your own' })
        }
        if (message.length > 2000 || website.length > 300 || vatNumber.length > 30) {
          throw invalid({ code: 'TEXT_TOO_LONG', message: 'the message has at most 2000 characters' })
        }
        const author = authorOf(ctx.viewer, clock.now(), newId)
        const matchMaking = newMatchMaking(author, { brandId, retailerId }, 'REQUESTED')
        return begin(
          tx,
          { matchMaking: { ...matchMaking, website, vatNumber, doorIds, message }, offered: undefined },
          author,
        )
      }),
    )
