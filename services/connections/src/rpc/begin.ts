import type { Sql, Transaction } from '@selvedge/platform/db/database'
import type { MatchMaking } from '@selvedge/protos/gen/connections/topic/v1/match_making'
import type { MatchMakingResponse } from '@selvedge/protos/gen/connections/v1/connections_service'
import { DomainError } from '@selvedge/platform/rpc/errors'
import { findParty } from '../consumers/parties.ts'
import { ANSWER_WITHIN_MS } from '../domain/match-making.ts'
import { findLiveConnection } from '../store/connections.ts'
import { saveMatchMaking } from '../store/match-makings.ts'
import type { Kept } from '../store/match-makings.ts'
import type { Author } from '../store/author.ts'
import { unknown } from './refuse.ts'

/** The fields that every beginning has; the caller adds what its side says. */
export function newMatchMaking(
  author: Author,
  parties: { brandId: string; retailerId: string },
  status: 'REQUESTED' | 'INVITED',
): MatchMaking {
  return {
    ...parties,
    id: author.newId(),
    status,
    website: '',
    vatNumber: '',
    doorIds: [],
    message: '',
    declineReason: '',
    answer: '',
    startedAt: author.now.toISOString(),
    answeredAt: '',
    expiresAt: new Date(author.now.getTime() + ANSWER_WITHIN_MS).toISOString(),
    startedBy: author.name,
    answeredBy: '',
    connectionId: '',
    startedByOrganisationId: author.organisationId,
  }
}

/** @throws DomainError NOT_FOUND for an unknown organisation, EXISTS when connected or in talks already */
export async function begin(tx: Transaction, kept: Kept, author: Author): Promise<MatchMakingResponse> {
  const { brandId, retailerId } = kept.matchMaking
  await assertKind(tx, brandId, 'BRAND')
  await assertKind(tx, retailerId, 'RETAILER')
  if (await findLiveConnection(tx, brandId, retailerId)) {
    throw new DomainError('EXISTS', 'the two are connected already', { reason: 'CONNECTED_ALREADY' })
  }
  const written = await saveMatchMaking(tx, kept, author)
  return { matchMaking: kept.matchMaking, offered: kept.offered, connection: undefined, written: [written] }
}

async function assertKind(db: Sql, id: string, kind: 'BRAND' | 'RETAILER'): Promise<void> {
  const party = await findParty(db, id)
  if (party?.kind !== kind) throw unknown(kind === 'BRAND' ? 'brand' : 'retailer')
}
