import { once } from '@selvedge/platform/db/request-memory'
import { ConnectionsService } from '@selvedge/protos/gen/connections/v1/connections_service'
import { authorOf } from '../store/author.ts'
import { answer } from './answer.ts'
import { checkTerms } from './check-terms.ts'
import type { Rpc } from './deps.ts'
import { ownMatchMaking } from './own.ts'

export const acceptRequest: Rpc<'acceptRequest'> =
  ({ db, clock, newId }) =>
  (request, ctx) =>
    db.transaction((tx) =>
      once(tx, ConnectionsService.acceptRequest, request, ctx, clock.now(), async () => {
        const kept = await ownMatchMaking(tx, request.matchMakingId, ctx.viewer)
        const { brandId, retailerId } = kept.matchMaking
        const terms = await checkTerms(tx, request.terms, brandId, retailerId)
        return answer(
          tx,
          kept,
          { step: 'accept', side: 'BRAND', text: '', terms },
          authorOf(ctx.viewer, clock.now(), newId),
        )
      }),
    )
