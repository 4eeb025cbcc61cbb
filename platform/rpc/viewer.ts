export type OrganisationKind = 'BRAND' | 'RETAILER' | 'OPERATOR' | 'SYSTEM'

export type Role = 'OWNER' | 'SALES_MANAGER' | 'VIEWER' | 'BUYER' | 'OPERATOR' | 'SYSTEM'

/** On whose behalf a call is made. Every RPC has one; services check it again, whoever calls. */
export interface Viewer {
  readonly userId: string
  readonly userName: string
  readonly organisationId: string
  readonly organisationKind: OrganisationKind
  readonly role: Role
  /** What an API key may do, `<area>:<read|write>`; empty for people. */
  readonly scopes: readonly string[]
  /** Set when the caller is an API key, not a person. */
  readonly keyId?: string
}

/** A service acting by itself: schedulers, projectors, relays. */
export function systemViewer(service: string): Viewer {
  return {
    userId: service,
    userName: service,
    organisationId: '',
    organisationKind: 'SYSTEM',
    role: 'SYSTEM',
    scopes: [],
  }
}

/** Who did it, for records and history: `user:<id>:<name>`, `key:<id>:<name>` or `system:<service>`. */
export function actorOf(viewer: Viewer): string {
  // Control characters would break the record header the actor is written to.
  const name = viewer.userName.replace(/\p{Cc}+/gu, ' ')
  if (viewer.keyId !== undefined) return `key:${viewer.keyId}:${name}`
  return viewer.organisationKind === 'SYSTEM' ? `system:${name}` : `user:${viewer.userId}:${name}`
}
