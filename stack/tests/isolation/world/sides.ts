/** The organisations of the matrix: two brands that know nothing of each other, and retailers in every relation to A. */
export const retailers = [
  'connected',
  'rival',
  'suspended',
  'disconnected',
  'requested',
  'invited',
  'stranger',
] as const

export type Retailer = (typeof retailers)[number]
export type Organisation = 'A' | 'B' | 'operator' | Retailer
export type Side = Organisation | 'nobody'

export const rolesOf = (side: Organisation): readonly string[] =>
  side === 'operator'
    ? ['operator']
    : side === 'A' || side === 'B'
      ? ['owner', 'manager', 'viewer']
      : ['owner', 'buyer', 'viewer']

/** Who trades with A now; a suspended one reads on. */
export const partners: readonly Retailer[] = ['connected', 'rival', 'suspended']
