/** API keys: scoped, stored hashed, shown once; two live at a time for rotation. */
import type { Sql, Transaction } from '@selvedge/platform/db/database'
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { ApiKey } from '@selvedge/protos/gen/accounts/v1/accounts_service'

const MOST_LIVE = 10
const USED_EVERY_MS = 60_000

interface Row {
  id: string
  organisation_id: string
  name: string
  prefix: string
  scopes: string
  created_at: string
  created_by: string
  expires_at: string
  last_used_at: string
  revoked_at: string | null
}

const COLUMNS =
  'id, organisation_id, name, prefix, scopes, created_at, created_by, expires_at, last_used_at, revoked_at'

export async function listApiKeys(db: Sql, organisationId: string): Promise<ApiKey[]> {
  const rows = await db.all<Row>(`select ${COLUMNS} from api_key where organisation_id = $1 order by id desc`, [
    organisationId,
  ])
  return rows.map(present)
}

/** @throws DomainError LIMIT when too many are live */
export async function insertApiKey(
  tx: Transaction,
  key: {
    id: string
    organisationId: string
    name: string
    prefix: string
    secretHash: string
    scopes: string[]
    createdBy: string
    expiresAt: string
  },
  now: Date,
): Promise<ApiKey> {
  const live = await tx.get<{ n: number }>(
    `select count(*) as n from api_key where organisation_id = $1 and revoked_at is null`,
    [key.organisationId],
  )
  if (Number(live?.n) >= MOST_LIVE) {
    throw new DomainError('LIMIT', `there are ${MOST_LIVE} keys already; revoke one first`, { reason: 'TOO_MANY_KEYS' })
  }
  await tx.run(
    `insert into api_key (id, organisation_id, name, prefix, secret_hash, scopes, created_at, created_by, expires_at, last_used_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '')`,
    [
      key.id,
      key.organisationId,
      key.name,
      key.prefix,
      key.secretHash,
      key.scopes.join(' '),
      now.toISOString(),
      key.createdBy,
      key.expiresAt,
    ],
  )
  return present((await tx.get<Row>(`select ${COLUMNS} from api_key where id = $1`, [key.id]))!)
}

/** @throws DomainError NOT_FOUND */
export async function revokeApiKey(tx: Transaction, organisationId: string, keyId: string, now: Date): Promise<void> {
  const changed = await tx.run(
    'update api_key set revoked_at = coalesce(revoked_at, $1) where id = $2 and organisation_id = $3',
    [now.toISOString(), keyId, organisationId],
  )
  if (changed === 0) throw new DomainError('NOT_FOUND', 'there is no such key', { reason: 'KEY_UNKNOWN' })
}

/** A live key by the hash of its secret, with its organisation. */
export async function findLiveKey(
  db: Sql,
  secretHash: string,
  now: Date,
): Promise<(ApiKey & { organisationId: string }) | undefined> {
  const row = await db.get<Row>(
    `select ${COLUMNS} from api_key where secret_hash = $1 and revoked_at is null and (expires_at = '' or expires_at > $2)`,
    [secretHash, now.toISOString()],
  )
  return row && { ...present(row), organisationId: row.organisation_id }
}

export function isUseDue(key: ApiKey, now: Date): boolean {
  return key.lastUsedAt === '' || now.getTime() - Date.parse(key.lastUsedAt) > USED_EVERY_MS
}

export const markUsed = (tx: Transaction, keyId: string, now: Date) =>
  tx.run('update api_key set last_used_at = $1 where id = $2', [now.toISOString(), keyId])

function present(row: Row): ApiKey {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    scopes: row.scopes.split(' '),
    createdAt: row.created_at,
    createdBy: row.created_by,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revoked: row.revoked_at !== null,
  }
}
