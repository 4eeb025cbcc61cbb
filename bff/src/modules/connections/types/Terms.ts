import type { TermsResolvers, TermsRevisionResolvers } from '../../../gen/resolvers.ts'
import { requireViewer } from '../../../gateway/viewer/require-viewer.ts'
import { listNameLoader } from '../../shared/price-list-names.ts'
import { doorsOf } from '../doors.ts'
import { knownOrganisationLoader } from '../loaders.ts'

export const Terms: TermsResolvers = {
  priceLists: ({ terms }, _args, context) =>
    terms.priceListIds.map(async (id) => ({ id, name: await listNameLoader(context).load(id) })),
  currency: ({ terms }) => terms.currency,
  paymentTerms: ({ terms }) => terms.paymentTerms,
  minimumFirst: ({ terms }) => minimum(terms.minimumFirstMinor, terms.currency),
  minimum: ({ terms }) => minimum(terms.minimumMinor, terms.currency),
  atOnce: ({ terms }) => terms.atOnce,
  preOrder: ({ terms }) => terms.preOrder,
  discountBp: ({ terms }) => terms.discountBp,
  customerCode: ({ terms }) => terms.customerCode,
  alias: ({ terms }, _args, context) => (requireViewer(context).rpc.organisationKind === 'BRAND' ? terms.alias : null),
  async doors({ terms, retailerId }, _args, context) {
    if (terms.doorIds.length === 0) return []
    return doorsOf(await knownOrganisationLoader(context).load(retailerId), terms.doorIds)
  },
  rep: ({ terms }) => terms.rep,
  warehouses: ({ terms }) => terms.warehouses,
  validFrom: ({ terms }) => terms.validFrom || null,
  validTo: ({ terms }) => terms.validTo || null,
}

export const TermsRevision: TermsRevisionResolvers = {
  revision: ({ revision }) => revision.revision,
  terms({ revision, connection }) {
    if (!revision.terms) throw new Error('a revision has terms')
    return { terms: revision.terms, retailerId: connection.retailerId }
  },
  status: ({ revision }) => revision.status as never,
  at: ({ revision }) => revision.at,
  async actor({ revision: { by, byOrganisationId } }, _args, context) {
    if (byOrganisationId === '') return null
    const { name } = await knownOrganisationLoader(context).load(byOrganisationId)
    return { name: by, organisationName: name }
  },
  note: ({ revision }) => revision.note,
}

function minimum(minor: number, currency: string) {
  return minor > 0 ? { minor, currency } : null
}
