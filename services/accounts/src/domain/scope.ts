/** What an API key may be allowed to do. */
export const scopes = [
  'products:write',
  'prices:write',
  'supply:write',
  'windows:write',
  'images:write',
  'connections:read',
  'connections:write',
  'orders:read',
  'orders:write',
] as const

/** What is wrong with the wished scopes, or null. */
export function scopesFault(wished: readonly string[]): string | null {
  if (wished.length === 0) return 'choose at least one thing that the key may do'
  const unknown = wished.filter((scope) => !(scopes as readonly string[]).includes(scope))
  return unknown.length > 0
    ? `unknown scope: ${unknown.join(', ').slice(0, 100)}; there are ${scopes.join(', ')}`
    : null
}
