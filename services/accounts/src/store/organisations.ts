/** Organisations: the row and its record on the log change together. */
import type { Sql, Transaction } from '@selvedge/platform/db/database'
import { isUniqueViolation } from '@selvedge/platform/db/errors'
import { publish } from '@selvedge/platform/db/publish'
import type { NewId } from '@selvedge/platform/ids'
import { DomainError } from '@selvedge/platform/rpc/errors'
import { actorOf } from '@selvedge/platform/rpc/viewer'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { OrganisationKind } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { Written } from '@selvedge/protos/gen/common/v1/common'
import { topics } from '@selvedge/protos/topics'

const topic = topics.organisation

interface Row {
  message: Uint8Array
}

export async function findOrganisation(db: Sql, id: string): Promise<Organisation | undefined> {
  const row = await db.get<Row>('select message from organisation where id = $1', [id])
  return row && Organisation.decode(row.message)
}

/** @throws DomainError NOT_FOUND */
export async function getOrganisation(db: Sql, id: string): Promise<Organisation> {
  const organisation = await findOrganisation(db, id)
  if (!organisation)
    throw new DomainError('NOT_FOUND', 'there is no such organisation', { reason: 'ORGANISATION_UNKNOWN' })
  return organisation
}

/** In order of name; `after` is the last name and id of the page before, as one text. */
export async function listOrganisations(
  db: Sql,
  { kind, search, after, limit }: { kind: OrganisationKind | ''; search: string; after: string; limit: number },
): Promise<{ organisations: Organisation[]; next: string }> {
  const [name, id] = after === '' ? ['', ''] : (JSON.parse(after) as [string, string])
  const rows = await db.all<Row & { name: string; id: string }>(
    `select message, name, id from organisation
      where ($1 = '' or kind = $1) and ($2 = '' or lower(name) like $2) and (name, id) > ($3, $4)
      order by name, id limit $5`,
    [kind, search === '' ? '' : `%${search.toLowerCase()}%`, name!, id!, limit + 1],
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    organisations: page.map((row) => Organisation.decode(row.message)),
    next: rows.length > limit && last ? JSON.stringify([last.name, last.id]) : '',
  }
}

export async function batchGetOrganisations(db: Sql, ids: readonly string[]): Promise<Organisation[]> {
  const found = await Promise.all(ids.map((id) => findOrganisation(db, id)))
  return found.filter((organisation) => organisation !== undefined)
}

export interface Change {
  viewer: Viewer
  now: Date
  newId: NewId
}

/** @throws DomainError EXISTS when another organisation has the slug */
export async function saveOrganisation(tx: Transaction, organisation: Organisation, change: Change): Promise<Written> {
  const { id, kind, slug, name, createdAt } = organisation
  const message = topic.encode(organisation)
  try {
    await tx.run(
      `insert into organisation (id, kind, slug, name, created_at, message) values ($1, $2, $3, $4, $5, $6)
        on conflict (id) do update set name = excluded.name, message = excluded.message`,
      [id, kind, slug, name, createdAt, message],
    )
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new DomainError('EXISTS', `the short name ${slug} is taken; choose another`, { reason: 'SLUG_TAKEN' })
  }
  const version = await publish(tx, {
    topic: topic.name,
    key: id,
    value: message,
    messageType: topic.messageType,
    actor: actorOf(change.viewer),
    occurredAt: change.now,
    eventId: change.newId(),
  })
  return { topic: topic.name, key: id, version }
}
