import { once } from '@selvedge/platform/db/request-memory'
import { ConnectionsService } from '@selvedge/protos/gen/connections/v1/connections_service'
import { authorOf } from '../store/author.ts'
import { begin, newMatchMaking } from './begin.ts'
import { checkTerms } from './check-terms.ts'
import type { Rpc } from './deps.ts'

export const inviteRetailer: Rpc<'inviteRetailer'> =
  ({ db, clock, newId }) =>
  (request, ctx) =>
    db.transaction((tx) =>
      once(tx, ConnectionsService.inviteRetailer, request, ctx, clock.now(), async () => {
        const { retailerId } = request
        const brandId = ctx.viewer.organisationId
        const offered = await checkTerms(tx, request.terms, brandId, retailerId)
        const author = authorOf(ctx.viewer, clock.now(), newId)
        const matchMaking = newMatchMaking(author, { brandId, retailerId }, 'INVITED')
        return begin(tx, { matchMaking: { ...matchMaking, message: request.message.slice(0, 2000) }, offered }, author)
      }),
    )
