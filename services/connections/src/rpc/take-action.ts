import type { RpcContext } from '@selvedge/platform/rpc/context'
import type {
  ConnectionActionRequest,
  ConnectionResponse,
} from '@selvedge/protos/gen/connections/v1/connections_service'
import { act } from '../domain/connection.ts'
import type { Action } from '../domain/connection.ts'
import { actOf, authorOf } from '../store/author.ts'
import { saveConnection } from '../store/connections.ts'
import type { Deps } from './deps.ts'
import { ownConnection } from './own.ts'
import { conflict } from './refuse.ts'

/** Suspends, resumes or ends a connection. */
export function takeAction(
  { db, clock, newId }: Deps,
  action: Action,
  { connectionId, reason }: ConnectionActionRequest,
  { viewer }: Pick<RpcContext, 'viewer'>,
): Promise<ConnectionResponse> {
  return db.transaction(async (tx) => {
    const current = await ownConnection(tx, connectionId, viewer)
    const author = authorOf(viewer, clock.now(), newId)
    const connection = act(current, action, actOf(author, reason.slice(0, 1000)))
    if ('code' in connection) throw conflict(connection)
    return { connection, written: await saveConnection(tx, connection, author) }
  })
}
