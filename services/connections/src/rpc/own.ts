import type { Sql } from '@selvedge/platform/db/database'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import type { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { findConnection } from '../store/connections.ts'
import { findMatchMaking } from '../store/match-makings.ts'
import type { Kept } from '../store/match-makings.ts'
import { unknown } from './refuse.ts'

/** @throws DomainError NOT_FOUND unless the viewer's organisation is one of the two sides */
export async function ownConnection(db: Sql, id: string, viewer: Viewer): Promise<Connection> {
  const connection = await findConnection(db, id)
  if (!connection || !isParty(connection, viewer)) throw unknown('connection')
  return connection
}

/** @throws DomainError NOT_FOUND unless the viewer's organisation is one of the two sides */
export async function ownMatchMaking(db: Sql, id: string, viewer: Viewer): Promise<Kept> {
  const kept = await findMatchMaking(db, id)
  if (!kept || !isParty(kept.matchMaking, viewer)) throw unknown('request')
  return kept
}

function isParty(
  { brandId, retailerId }: { brandId: string; retailerId: string },
  { organisationId }: Viewer,
): boolean {
  return organisationId === brandId || organisationId === retailerId
}
