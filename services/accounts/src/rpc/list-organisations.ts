import { listOrganisations as query } from '../store/organisations.ts'
import type { Rpc } from './deps.ts'
import { publicProfile } from './public-profile.ts'

const MOST = 100

/** A brand may look for retailers to invite, a retailer for brands; neither sees more than the public profile. */
export const listOrganisations: Rpc<'listOrganisations'> =
  ({ db }) =>
  async ({ kind, search, after, limit }, { viewer }) => {
    const wanted =
      viewer.organisationKind === 'BRAND'
        ? 'RETAILER'
        : viewer.organisationKind === 'RETAILER'
          ? 'BRAND'
          : kind === 'UNSPECIFIED'
            ? ''
            : kind
    const page = await query(db.read, {
      kind: wanted,
      search: search.slice(0, 100),
      after,
      limit: Math.min(MOST, limit > 0 ? limit : 50),
    })
    return {
      organisations: page.organisations.map((organisation) => publicProfile(organisation, viewer)),
      next: page.next,
    }
  }
