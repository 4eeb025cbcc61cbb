/** The session's cookie. Behind TLS it carries the prefix that binds it to this host and to TLS. */
import { fastifyCookie as cookie } from '@fastify/cookie'

const PLAIN = 'selvedge_session'
const SECURE = `__Host-${PLAIN}`

/** The token in a request's cookies; null without one. */
export function sessionTokenOf(header: string | undefined): string | null {
  if (!header) return null
  const cookies = cookie.parse(header)
  return cookies[SECURE] ?? cookies[PLAIN] ?? null
}

/**
 * The `set-cookie` header that starts a session or, without a token, ends it.
 * @param secure the browser speaks TLS to us or to a trusted proxy
 * @param expiresAt ISO time after which the session is over whatever happens
 */
export function sessionCookie(token: string | null, secure: boolean, expiresAt?: string): string {
  const expires = token === null ? new Date(0) : expiresAt ? new Date(expiresAt) : undefined
  return cookie.serialize(secure ? SECURE : PLAIN, token ?? '', { path: '/', httpOnly: true, sameSite: 'lax', secure, expires })
}
