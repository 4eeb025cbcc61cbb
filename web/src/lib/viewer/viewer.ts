/** Who looks at the page, as far as the frame needs to know. */
export type OrganisationKind = 'brand' | 'retailer' | 'operator'

export type Role = 'owner' | 'sales-manager' | 'buyer' | 'viewer' | 'operator'

export type Viewer = {
  userId: string
  name: string
  email: string
  role: Role
  organisation: { id: string; name: string; kind: OrganisationKind }
  /** How many agreed connections the organisation has. */
  connections: number
}
