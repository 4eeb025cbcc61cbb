/** Match-makings: the row and its record on the log change together. */
import { scheduleDue } from '@selvedge/platform/db/due'
import type { Sql, Transaction } from '@selvedge/platform/db/database'
import { isUniqueViolation } from '@selvedge/platform/db/errors'
import { publish } from '@selvedge/platform/db/publish'
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { Written } from '@selvedge/protos/gen/common/v1/common'
import { Terms } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { MatchMaking } from '@selvedge/protos/gen/connections/topic/v1/match_making'
import type { MatchMakingStatus } from '@selvedge/protos/gen/connections/topic/v1/match_making'
import { topics } from '@selvedge/protos/topics'
import { isLive } from '../domain/match-making.ts'
import type { Author } from './author.ts'
import type { Page } from './page.ts'

const topic = topics.matchMaking

export interface Kept {
  matchMaking: MatchMaking
  /** Terms that came with an invitation. */
  offered: Terms | undefined
}

interface Row {
  id: string
  message: Uint8Array
  offered: Uint8Array | null
}

const COLUMNS = 'id, message, offered'

export async function findMatchMaking(db: Sql, id: string): Promise<Kept | undefined> {
  const row = await db.get<Row>(`select ${COLUMNS} from match_making where id = $1`, [id])
  return row && decode(row)
}

export interface MatchMakingFilter {
  /** Empty: all. */
  statuses: readonly MatchMakingStatus[]
  /** Only with these organisations; empty: with any. */
  otherIds: readonly string[]
  /** Only these; empty: all. */
  ids: readonly string[]
}

/** Of one organisation, on either side, newest first. */
export async function listMatchMakings(
  db: Sql,
  organisationId: string,
  { statuses, otherIds, ids, after, limit }: Page & MatchMakingFilter,
): Promise<{ kept: Kept[]; next: string }> {
  const rows = await db.all<Row>(
    `select ${COLUMNS} from match_making
      where (brand_id = $1 or retailer_id = $1) and ($2 = '' or $2 like '%,' || status || ',%') and ($3 = '' or id < $3)
        and ($4 = '' or $4 like '%,' || brand_id || ',%' or $4 like '%,' || retailer_id || ',%')
        and ($5 = '' or $5 like '%,' || id || ',%')
      order by id desc limit $6`,
    [organisationId, listed(statuses), after, listed(otherIds), listed(ids), limit + 1],
  )
  const page = rows.slice(0, limit)
  return { kept: page.map(decode), next: rows.length > limit ? page.at(-1)!.id : '' }
}

/** Of one organisation, per status. */
export async function countMatchMakings(
  db: Sql,
  organisationId: string,
): Promise<{ status: MatchMakingStatus; count: number }[]> {
  const rows = await db.all<{ status: MatchMakingStatus; count: number }>(
    'select status, count(*) as count from match_making where brand_id = $1 or retailer_id = $1 group by status order by status',
    [organisationId],
  )
  return rows.map(({ status, count }) => ({ status, count: Number(count) }))
}

/** Ids and statuses hold no comma, so each is found whole. */
function listed(values: readonly string[]): string {
  return values.length > 0 ? `,${values.join(',')},` : ''
}

/** @throws DomainError EXISTS when the pair is in talks already */
export async function saveMatchMaking(
  tx: Transaction,
  { matchMaking, offered }: Kept,
  author: Author,
): Promise<Written> {
  const { id, brandId, retailerId, status, expiresAt } = matchMaking
  const message = topic.encode(matchMaking)
  try {
    await tx.run(
      `insert into match_making (id, brand_id, retailer_id, status, message, offered) values ($1, $2, $3, $4, $5, $6)
        on conflict (id) do update set status = excluded.status, message = excluded.message`,
      [id, brandId, retailerId, status, message, offered ? Terms.encode(offered).finish() : null],
    )
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new DomainError('EXISTS', 'the two are in talks already', { reason: 'IN_TALKS_ALREADY' })
  }
  const version = await publish(tx, {
    topic: topic.name,
    key: id,
    value: message,
    messageType: topic.messageType,
    actor: author.actor,
    occurredAt: author.now,
    eventId: author.newId(),
  })
  await scheduleDue(tx, 'match-making', id, isLive(matchMaking) ? new Date(expiresAt) : null)
  return { topic: topic.name, key: id, version }
}

function decode({ message, offered }: Row): Kept {
  return { matchMaking: MatchMaking.decode(message), offered: offered ? Terms.decode(offered) : undefined }
}
