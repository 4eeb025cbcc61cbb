import { once } from '@selvedge/platform/db/request-memory'
import { ConnectionsService } from '@selvedge/protos/gen/connections/v1/connections_service'
import { authorOf } from '../store/author.ts'
import { answer } from './answer.ts'
import { checkTerms } from './check-terms.ts'
import type { Rpc } from './deps.ts'
import { ownMatchMaking } from './own.ts'

export const answerInvitation: Rpc<'answerInvitation'> =
  ({ db, clock, newId }) =>
  (request, ctx) =>
    db.transaction((tx) =>
      once(tx, ConnectionsService.answerInvitation, request, ctx, clock.now(), async () => {
        const kept = await ownMatchMaking(tx, request.matchMakingId, ctx.viewer)
        const step = request.accept ? 'accept' : 'decline'
        const { brandId, retailerId } = kept.matchMaking
        // The brand may have archived a price list since it offered these terms.
        const terms = request.accept ? await checkTerms(tx, kept.offered, brandId, retailerId) : undefined
        return answer(
          tx,
          kept,
          { step, side: 'RETAILER', text: request.answer, terms },
          authorOf(ctx.viewer, clock.now(), newId),
        )
      }),
    )
