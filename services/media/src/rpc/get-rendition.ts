import { isBlobKey } from '@selvedge/platform/blob/blob'
import type { Sql } from '@selvedge/platform/db/database'
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import { arePaired } from '../consumers/pairs.ts'
import { renditionWidths } from '../domain/limits.ts'
import { ownersOf } from '../store/owners.ts'
import type { Deps, Rpc } from './deps.ts'

const CHUNK_BYTES = 128 * 1024

export const getRendition: Rpc<'getRendition'> = (deps) => (request, ctx) => rendition(deps, request, ctx.viewer)

async function* rendition({ db, renditions }: Deps, { hash, width }: { hash: string; width: number }, viewer: Viewer) {
  if (!renditionWidths.includes(width)) {
    throw new DomainError('INVALID', `a width is one of ${renditionWidths.join(', ')}`, { reason: 'WIDTH_UNKNOWN' })
  }
  const bytes = isBlobKey(hash) && (await maySee(db.read, hash, viewer)) ? await renditions.get(hash, width) : undefined
  if (!bytes) throw new DomainError('NOT_FOUND', 'there is no such picture', { reason: 'IMAGE_UNKNOWN' })
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
    yield { bytes: Buffer.from(bytes.subarray(at, at + CHUNK_BYTES)) }
}

/** Logos are for all who are signed in; pictures for their brand and for retailers that have or had a connection. */
async function maySee(sql: Sql, hash: string, { organisationKind, organisationId }: Viewer): Promise<boolean> {
  const owners = await ownersOf(sql, hash)
  if (owners.length === 0) return false
  if (organisationKind === 'SYSTEM' || owners.some(({ isLogo }) => isLogo)) return true
  if (organisationKind === 'BRAND') return owners.some(({ brandId }) => brandId === organisationId)
  if (organisationKind !== 'RETAILER') return false
  for (const { brandId } of owners) if (await arePaired(sql, organisationId, brandId)) return true
  return false
}
