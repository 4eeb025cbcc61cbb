import type { Accounts } from '../../../src/ops/organisations.ts'
import type { Canaries } from './canaries.ts'
import type { Member } from './people.ts'

/** What keys may be allowed, written down a second time: a scope that is added has to be thought of here. */
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

export type Scope = (typeof scopes)[number]

export interface Key {
  id: string
  secret: string
  scopes: readonly string[]
}

/** A key with every scope, and one for each. */
export async function makeKeys(accounts: Accounts, brand: Member, canaries: Canaries): Promise<Map<string, Key>> {
  const keys = new Map<string, Key>()
  const make = async (name: string, allowed: readonly string[]) => {
    const label = canaries.word(`key${brand.side}${name.replaceAll(/\W/g, '')}`, brand.side, 'operator')
    const request = { organisationId: '', name: label, scopes: [...allowed], expiresAt: '' }
    const { key, secret } = await accounts.createApiKey(request, brand.as('owner'))
    canaries.given(`the key ${name} of ${brand.side}`, secret)
    keys.set(name, { id: key!.id, secret, scopes: allowed })
  }
  await make('all', scopes)
  for (const scope of scopes) await make(scope, [scope])
  return keys
}
