/** What the types of this module are resolved from. */
import type { Connection, Terms, TermsRevision } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { MatchMaking } from '@selvedge/protos/gen/connections/topic/v1/match_making'

export type { Connection }

export interface ShownTerms {
  terms: Terms
  retailerId: string
}

export interface ShownRevision {
  revision: TermsRevision
  connection: Pick<Connection, 'brandId' | 'retailerId'>
}

export interface ShownMatchMaking {
  matchMaking: MatchMaking
  /** Terms that came with an invitation. */
  offered: Terms | undefined
}

/** Another organisation, by its id: the rest is loaded when it is asked for. */
export interface OtherOrganisation {
  id: string
}
