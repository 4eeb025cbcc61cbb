/** Every subscription: to whom it tells something when brand A's prices and orders change. */
import type { Table } from '../row.ts'

/** A cursor that is none is answered by a reset: from then on nothing is missed. */
const fromNowOn = { after: 'none' }
const party = { people: 'nothing', A: 'own' } as const

export const subscriptions: Table = {
  'Subscription.viewerChanged': { asked: () => fromNowOn, who: { people: 'own', operator: 'own' } },
  'Subscription.productFacts': [
    {
      asked: ({ a }) => ({ ...fromNowOn, ids: Object.values(a.products).map(({ id }) => id) }),
      who: { retailers: 'nothing', partners: 'own' },
      // That it is gone: of a product that never was there, as of one that was.
      besides: ['productId'],
    },
  ],
  'Subscription.searchMayHaveChanged': {
    asked: () => fromNowOn,
    who: { retailers: 'nothing', partners: 'own' },
    plain: true,
    maybe: true,
  },
  'Subscription.brandProductsChanged': { asked: () => fromNowOn, who: { brands: 'nothing', A: 'own' } },
  'Subscription.orderChanges': [
    { asked: () => fromNowOn, who: { ...party, connected: 'own' } },
    { asked: ({ orders }) => ({ ...fromNowOn, orderId: orders.live.id }), who: { ...party, connected: 'own' } },
  ],
  'Subscription.badgesChanged': { who: { people: 'own' }, plain: true, maybe: true },
}
