/** Every mutation, in the order in which those who may do it; what ends something comes after what needs it. */
import type { World } from '../../world/world.ts'
import type { Row, Table } from '../row.ts'
import { orderMutations } from './order-mutations.ts'
import { peopleMutations, signingOut } from './people-mutations.ts'
import { relationMutations } from './relation-mutations.ts'

const sellers = { 'A/owner+manager': 'own' } as const
const operator = { operator: 'own' } as const

const list = { name: 'Summer', currency: 'EUR', rrpIncludesTax: true, taxRateBp: 2_100 }
const value = { enabled: true, tiers: [{ fromUnits: 1, whslMinor: 100 }] }
const ofMain = (more: (world: World) => object): Row => ({
  asked: (world) => ({ input: { listId: world.a.lists.get('MAIN'), ...more(world) } }),
  who: sellers,
})

const priceMutations: Table = {
  'Mutation.createPriceList': { asked: () => ({ input: list }), who: { 'brands/owner+manager': 'own' }, plain: true },
  'Mutation.copyPriceList': {
    asked: ({ a }) => ({ input: { sourceId: a.lists.get('SECRET'), factorBp: 10_000, list } }),
    who: sellers,
    plain: true,
  },
  'Mutation.updatePriceList': {
    asked: ({ a }) => ({ input: { id: a.lists.get('SECRET'), list: { ...list, code: 'SECRET' }, archived: false } }),
    who: sellers,
    plain: true,
  },
  'Mutation.editPendingPrices': ofMain(({ a }) => ({ edits: [{ productId: a.products.seen.id, value }] })),
  'Mutation.importPendingPrices': ofMain(({ a: { products } }) => ({
    rows: [{ line: 1, styleNumber: products.seen.styleNumber, colourCode: products.seen.colourCode, value }],
  })),
  // Twice published while everybody listened.
  'Mutation.publishPriceList': ofMain(() => ({ expectedRevision: 3 })),
  'Mutation.discardPendingChange': {
    ...ofMain(() => ({})),
    asked: ({ a }) => ({ listId: a.lists.get('MAIN') }),
    plain: true,
  },
}

const parked = () => ({ input: { service: 'orders', group: 'none', id: 1, reason: 'It is broken' } })

const build = () => ({ input: { view: 'none', generation: 1 } })

const otherMutations: Table = {
  'Mutation.markNoticesRead': { asked: () => ({ ids: null }), who: { people: 'own' }, plain: true },
  'Mutation.retryParked': { asked: parked, who: operator, plain: true, decides: 'GROUP_UNKNOWN' },
  'Mutation.replay': {
    asked: () => ({ service: 'notices', dryRun: false }),
    who: operator,
    plain: true,
    decides: 'NO_TRUTH',
  },
  'Mutation.rebuildView': {
    asked: () => ({ view: 'none', limits: {}, hold: true }),
    who: operator,
    plain: true,
    decides: 'NO_SUCH_VIEW',
  },
  'Mutation.compareBuild': { asked: build, who: operator, plain: true, decides: 'NO_SUCH_VIEW' },
  'Mutation.switchBuild': {
    asked: () => ({ ...build(), limits: {} }),
    who: operator,
    plain: true,
    decides: 'NO_SUCH_VIEW',
  },
  'Mutation.dropBuild': {
    asked: () => ({ input: { view: 'none', version: 1, generation: 1 } }),
    who: operator,
    plain: true,
    decides: 'NO_SUCH_VIEW',
  },
  'Mutation.takeBackup': { who: operator, plain: true },
  'Mutation.verifyBackup': {
    asked: () => ({ name: 'none' }),
    who: operator,
    plain: true,
    decides: 'NO_SUCH_BACKUP',
  },
  'Mutation.forgetLoss': {
    asked: () => ({ input: { service: 'orders', outbox: 'none', topic: '' } }),
    who: operator,
    plain: true,
    decides: 'LOSS_UNKNOWN',
  },
  'Mutation.dropParked': { asked: parked, who: operator, plain: true, decides: 'GROUP_UNKNOWN' },
}

export const mutations: Table = {
  ...orderMutations,
  // From here on the price that was not published is.
  ...priceMutations,
  ...relationMutations,
  ...otherMutations,
  ...peopleMutations,
  ...signingOut,
}
