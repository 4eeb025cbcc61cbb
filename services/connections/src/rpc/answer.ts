import type { Transaction } from '@selvedge/platform/db/database'
import type { Terms } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { MatchMakingResponse } from '@selvedge/protos/gen/connections/v1/connections_service'
import { agree } from '../domain/connection.ts'
import { nextStatus } from '../domain/match-making.ts'
import type { Side, Step } from '../domain/match-making.ts'
import { actOf } from '../store/author.ts'
import type { Author } from '../store/author.ts'
import { saveConnection } from '../store/connections.ts'
import { saveMatchMaking } from '../store/match-makings.ts'
import type { Kept } from '../store/match-makings.ts'
import { conflict } from './refuse.ts'

export interface Answer {
  step: Step
  side: Side
  text: string
  reason?: string
  /** With a step to AGREED. */
  terms?: Terms
}

/** Takes a step; agreeing makes the connection in the same transaction. */
export async function answer(
  tx: Transaction,
  kept: Kept,
  { step, side, text, reason = '', terms }: Answer,
  author: Author,
): Promise<MatchMakingResponse> {
  const status = nextStatus(kept.matchMaking.status, step, side)
  if (typeof status !== 'string') throw conflict(status)
  const { brandId, retailerId } = kept.matchMaking
  const connection = terms && agree(author.newId(), brandId, retailerId, terms, actOf(author, 'Agreed.'))
  const matchMaking = {
    ...kept.matchMaking,
    status,
    answer: text.slice(0, 2000),
    declineReason: reason,
    answeredAt: author.now.toISOString(),
    answeredBy: author.name,
    connectionId: connection?.id ?? '',
  }
  const written = [await saveMatchMaking(tx, { ...kept, matchMaking }, author)]
  if (connection) written.push(await saveConnection(tx, connection, author))
  return { matchMaking, connection, offered: kept.offered, written }
}
