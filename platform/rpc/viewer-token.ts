import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { equalSecrets } from '../security/equal.ts'
import { DomainError } from './errors.ts'
import type { Viewer } from './viewer.ts'

/** A secret shared by all services of one installation. */
export interface ViewerKey {
  /** Names the secret in tokens: letters, digits, `-` and `_`. */
  id: string
  /** At least 32 bytes, or as many characters. */
  secret: string | Uint8Array
}

/** The first key signs, every key verifies: rotate by adding the new one behind, then moving it to the front. */
export type ViewerKeys = readonly [ViewerKey, ...ViewerKey[]]

/** Longer than any honest token; what is longer is not looked at. */
const MAX_TOKEN_LENGTH = 4096

const claims = z.object({
  userId: z.string(),
  userName: z.string(),
  organisationId: z.string(),
  organisationKind: z.enum(['BRAND', 'RETAILER', 'OPERATOR', 'SYSTEM']),
  role: z.enum(['OWNER', 'SALES_MANAGER', 'VIEWER', 'BUYER', 'OPERATOR', 'SYSTEM']),
  scopes: z.array(z.string()),
  keyId: z.string().optional(),
  /** Seconds since the epoch at which the token ends. */
  exp: z.number(),
})

/** @throws Error when a key is too short to protect anything. Call it once at start. */
export function assertViewerKeys(keys: readonly ViewerKey[]): asserts keys is ViewerKeys {
  if (keys.length === 0) throw new Error('no viewer key is configured')
  for (const { id, secret } of keys) {
    if (!/^[\w-]{1,32}$/.test(id)) throw new Error('a viewer key needs an id of letters, digits, - and _')
    if (secret.length < 32) throw new Error(`viewer key ${id} is shorter than 32 bytes`)
  }
}

/** `<key id>.<base64url of the claims>.<base64url HMAC-SHA256 of both>`, valid for `ttlSeconds` from `now`. */
export function signViewer(viewer: Viewer, key: ViewerKey, now: Date, ttlSeconds = 60): string {
  const { userId, userName, organisationId, organisationKind, role, scopes, keyId } = viewer
  const exp = Math.floor(now.getTime() / 1000) + ttlSeconds
  const body = { userId, userName, organisationId, organisationKind, role, scopes, keyId, exp }
  const signed = `${key.id}.${Buffer.from(JSON.stringify(body)).toString('base64url')}`
  return `${signed}.${signature(signed, key)}`
}

/** @throws DomainError UNAUTHENTICATED when the token is malformed, forged, of an unknown key or expired. */
export function verifyViewer(token: string, keys: ViewerKeys, now: Date): Viewer {
  const [keyId, payload, mac, ...rest] = token.length <= MAX_TOKEN_LENGTH ? token.split('.') : []
  const key = keys.find((candidate) => candidate.id === keyId)
  if (!key || !payload || !mac || rest.length > 0) throw refused('VIEWER_MALFORMED')
  if (!equalSecrets(mac, signature(`${keyId}.${payload}`, key))) throw refused('VIEWER_FORGED')
  const parsed = claims.safeParse(parseJson(Buffer.from(payload, 'base64url').toString()))
  if (!parsed.success) throw refused('VIEWER_MALFORMED')
  const { exp, ...viewer } = parsed.data
  if (now.getTime() >= exp * 1000) throw refused('VIEWER_EXPIRED')
  return viewer
}

function signature(text: string, key: ViewerKey): string {
  return createHmac('sha256', key.secret).update(text).digest('base64url')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function refused(reason: string): DomainError {
  return new DomainError('UNAUTHENTICATED', 'the viewer of this call cannot be trusted', { reason })
}
