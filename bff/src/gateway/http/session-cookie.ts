/** The session's cookie. Behind TLS it carries the prefix that binds it to this host and to TLS. */

const PLAIN = 'selvedge_session'
const SECURE = `__Host-${PLAIN}`

/** The token in a request's `cookie` header; null without one. The secure one wins: a page over HTTP cannot set it. */
export function sessionTokenOf(header: string | undefined): string | null {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim())
  const valueOf = (name: string) => pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
  return valueOf(SECURE) || valueOf(PLAIN) || null
}

/**
 * The `set-cookie` header that starts a session or, without a token, ends it.
 * @param token base64url, which needs no escaping
 * @param secure the browser speaks TLS to us or to a trusted proxy
 * @param expiresAt ISO time after which the session is over whatever happens
 */
export function sessionCookie(token: string | null, secure: boolean, expiresAt?: string): string {
  const expires = token === null ? new Date(0) : expiresAt ? new Date(expiresAt) : undefined
  return [
    `${secure ? SECURE : PLAIN}=${token ?? ''}`,
    'Path=/',
    ...(expires ? [`Expires=${expires.toUTCString()}`] : []),
    'HttpOnly',
    ...(secure ? ['Secure'] : []),
    'SameSite=Lax',
  ].join('; ')
}
