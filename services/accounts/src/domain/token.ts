/** Secrets that people and machines carry. Only their SHA-256 is stored. */
import { createHash, randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** 256 random bits for sessions and links. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

const KEY_PREFIX = 'selvedge_live_'
const CHECKSUM_LENGTH = 6

/**
 * `selvedge_live_<8 visible>_<43 secret><6 checksum>`: scanners recognise the prefix, and a mistyped key is refused
 * without a query.
 */
export function newApiKey(): { secret: string; prefix: string } {
  const visible = randomBytes(6).toString('base64url').replaceAll(/[-_]/g, 'x')
  const body = `${KEY_PREFIX}${visible}_${newToken()}`
  return { secret: body + checksum(body), prefix: `${KEY_PREFIX}${visible}` }
}

export function looksLikeApiKey(secret: string): boolean {
  const body = secret.slice(0, -CHECKSUM_LENGTH)
  return secret.length < 200 && secret.startsWith(KEY_PREFIX) && secret.slice(-CHECKSUM_LENGTH) === checksum(body)
}

function checksum(text: string): string {
  return crc32(text).toString(36).padStart(7, '0').slice(-CHECKSUM_LENGTH)
}
