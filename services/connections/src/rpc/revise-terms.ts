import { once } from '@selvedge/platform/db/request-memory'
import { ConnectionsService } from '@selvedge/protos/gen/connections/v1/connections_service'
import { reviseTerms as revise } from '../domain/connection.ts'
import { actOf, authorOf } from '../store/author.ts'
import { saveConnection } from '../store/connections.ts'
import { checkTerms } from './check-terms.ts'
import type { Rpc } from './deps.ts'
import { ownConnection } from './own.ts'
import { conflict } from './refuse.ts'

export const reviseTerms: Rpc<'reviseTerms'> =
  ({ db, clock, newId }) =>
  (request, ctx) =>
    db.transaction((tx) =>
      once(tx, ConnectionsService.reviseTerms, request, ctx, clock.now(), async () => {
        const { connectionId, expectedRevision, note } = request
        const current = await ownConnection(tx, connectionId, ctx.viewer)
        const terms = await checkTerms(tx, request.terms, current.brandId, current.retailerId)
        const author = authorOf(ctx.viewer, clock.now(), newId)
        const connection = revise(current, expectedRevision, terms, actOf(author, note.slice(0, 1000)))
        if ('code' in connection) throw conflict(connection)
        return { connection, written: await saveConnection(tx, connection, author) }
      }),
    )
