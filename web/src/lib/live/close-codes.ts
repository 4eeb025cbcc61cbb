/** The session ended while the socket was open (4403), or the socket came before the session (4401). */
export function isSignedOut(cause: unknown) {
  const code = closeCodeOf(cause)
  return code === 4401 || code === 4403
}

/**
 * graphql-ws asks this after every failure and gives up for good on `false`; only the end of the session is final
 * for us. Some codes are final for graphql-ws whatever we say; `subscribeWithCursor` starts again after those.
 */
export function shouldRetry(cause: unknown) {
  return !isSignedOut(cause)
}

function closeCodeOf(cause: unknown) {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined
}
