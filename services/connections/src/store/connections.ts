/** Connections: the row and its record on the log change together. */
import { scheduleDue } from '@selvedge/platform/db/due'
import type { Sql, Transaction } from '@selvedge/platform/db/database'
import { isUniqueViolation } from '@selvedge/platform/db/errors'
import { publish } from '@selvedge/platform/db/publish'
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { Written } from '@selvedge/protos/gen/common/v1/common'
import { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { ConnectionStatus } from '@selvedge/protos/gen/connections/topic/v1/connection'
import { topics } from '@selvedge/protos/topics'
import type { Page } from './page.ts'
import type { Author } from './author.ts'

const topic = topics.connection

interface Row {
  message: Uint8Array
}

export async function findConnection(db: Sql, id: string): Promise<Connection | undefined> {
  const row = await db.get<Row>('select message from connection where id = $1', [id])
  return row && Connection.decode(row.message)
}

/** The live connection of a pair. */
export async function findLiveConnection(
  db: Sql,
  brandId: string,
  retailerId: string,
): Promise<Connection | undefined> {
  const row = await db.get<Row>(
    `select message from connection where brand_id = $1 and retailer_id = $2 and status <> 'ENDED'`,
    [brandId, retailerId],
  )
  return row && Connection.decode(row.message)
}

/** Of one organisation, on either side, newest first. */
export async function listConnections(
  db: Sql,
  organisationId: string,
  { statuses, after, limit }: Page & { statuses: readonly ConnectionStatus[] },
): Promise<{ connections: Connection[]; next: string }> {
  const rows = await db.all<Row & { id: string }>(
    `select id, message from connection
      where (brand_id = $1 or retailer_id = $1) and ($2 = '' or $2 like '%,' || status || ',%') and ($3 = '' or id < $3)
      order by id desc limit $4`,
    [organisationId, statuses.length > 0 ? `,${statuses.join(',')},` : '', after, limit + 1],
  )
  const page = rows.slice(0, limit)
  return {
    connections: page.map((row) => Connection.decode(row.message)),
    next: rows.length > limit ? page.at(-1)!.id : '',
  }
}

/** @throws DomainError EXISTS when the pair has a live connection already */
export async function saveConnection(tx: Transaction, connection: Connection, author: Author): Promise<Written> {
  const { id, brandId, retailerId, status, terms } = connection
  const message = topic.encode(connection)
  try {
    await tx.run(
      `insert into connection (id, brand_id, retailer_id, status, message) values ($1, $2, $3, $4, $5)
        on conflict (id) do update set status = excluded.status, message = excluded.message`,
      [id, brandId, retailerId, status, message],
    )
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new DomainError('EXISTS', 'the two are connected already', { reason: 'CONNECTED_ALREADY' })
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
  await scheduleDue(tx, 'terms', id, status === 'ACTIVE' && terms?.validTo ? dayAfter(terms.validTo) : null)
  return { topic: topic.name, key: id, version }
}

/** Terms hold for the whole of their last day, UTC. */
function dayAfter(date: string): Date {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + 24 * 3_600_000)
}
