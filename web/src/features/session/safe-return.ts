/** Where to go after signing in: a path of this app, never another site (`//evil.example`) and not the login itself. */
export function safeReturn(then: unknown): string | undefined {
  if (typeof then !== 'string' || !/^\/(?![/\\])/.test(then)) return undefined
  return then.startsWith('/login') || then === '/' ? undefined : then
}
