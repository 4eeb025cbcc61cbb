import type { World } from '../../world/world.ts'
import type { Row, Table } from '../row.ts'

/** People of the brand who may write, and keys of these scopes. */
const writers = (...scopes: string[]) =>
  `brands/${['owner', 'manager', 'key:all', ...scopes.map((scope) => `key:${scope}`)].join('+')}` as const
const keysOf = (side: 'A' | 'brands', ...scopes: string[]) =>
  `${side}/${['key:all', ...scopes.map((scope) => `key:${scope}`)].join('+')}` as const

/** Readers of an own thing: other brands are answered, with nothing. */
const readersOf = (...scopes: string[]): Row['who'] => ({
  brands: 'nothing',
  [keysOf('brands', ...scopes)]: 'nothing',
  A: 'own',
  [keysOf('A', ...scopes)]: 'own',
})
const readers = (...scopes: string[]): Row['who'] => ({ brands: 'own', [keysOf('brands', ...scopes)]: 'own' })
const strict = (...scopes: string[]): Row['who'] => ({ A: 'own', [keysOf('A', ...scopes)]: 'own' })
const sellers: Row['who'] = { 'A/owner+manager': 'own' }

const ids = ({ a }: World) => Object.values(a.products).map(({ id }) => id)
const ofMain = ({ a }: World) => ({ listId: a.lists.get('MAIN') })
const moment = () => new Date().toISOString()
const input = {
  code: '',
  name: 'X',
  currency: 'EUR',
  validFrom: '',
  validTo: '',
  rrpIncludesTax: false,
  taxRateBp: 0,
  line: 0,
}

export const goodsRows: Table = {
  'catalog.upsertProducts': { who: { [writers('products:write')]: 'own' } },
  'catalog.batchGetProducts': { asked: (world) => ({ ids: ids(world) }), who: readersOf('products:write') },
  'catalog.findProducts': {
    asked: ({ a }) => ({
      keys: [
        { key: { $case: 'sku', value: a.products.fresh.skus[0] } },
        { key: { $case: 'gtin', value: a.products.draft.gtin } },
      ],
    }),
    who: readersOf('products:write'),
  },
  'catalog.getProductAsOf': [
    { asked: ({ a }) => ({ productId: a.products.fresh.id, at: moment() }), who: { A: 'own', partners: 'own' } },
    { asked: ({ a }) => ({ productId: a.products.draft.id, at: moment() }), who: { A: 'own' } },
  ],
  'catalog.listProducts': { asked: () => ({ limit: 50 }), who: readers('products:write') },
  'catalog.setLifecycle': {
    asked: (world) => ({ productIds: ids(world), lifecycle: 'CANCELLED' }),
    // A result for each: that of another is not there.
    who: { [writers('products:write')]: 'own' },
  },
  'catalog.upsertWindows': { who: { [writers('windows:write')]: 'own' } },
  'catalog.listWindows': { asked: ({ members }) => ({ brandId: members.A.id }), who: strict('windows:write') },

  'pricing.upsertPriceLists': { who: { [writers('prices:write')]: 'own' } },
  'pricing.upsertPriceRows': {
    asked: () => ({ listCode: 'SECRET', rows: [] }),
    who: { 'A/owner+manager+key:all+key:prices:write': 'own' },
  },
  'pricing.listPriceLists': {
    asked: ({ a }) => ({ ids: [...a.lists.values()] }),
    who: { retailers: 'nothing', partners: 'own', ...readersOf('prices:write') },
    // Who wrote it last: a key's name.
    inside: /^keyA/,
  },
  'pricing.getPriceList': { asked: (world) => ({ ...ofMain(world), limit: 50 }), who: strict('prices:write') },
  'pricing.getPricesAsOf': {
    asked: ({ a }) => ({ productId: a.products.fresh.id, listIds: [...a.lists.values()], at: moment() }),
    who: { people: 'nothing', A: 'own', partners: 'own' },
  },
  'pricing.listWaitingRows': {
    asked: () => ({ limit: 50 }),
    who: { brands: 'nothing', [keysOf('brands', 'prices:write')]: 'nothing' },
    plain: true,
  },
  'pricing.createPriceList': { asked: () => ({ list: input }), who: { 'brands/owner+manager': 'own' } },
  'pricing.copyPriceList': {
    asked: ({ a }) => ({ sourceId: a.lists.get('SECRET'), list: input, factorBp: 10_000 }),
    who: sellers,
  },
  'pricing.updatePriceList': { asked: (world) => ({ ...ofMain(world), list: input, archived: true }), who: sellers },
  'pricing.editPending': { asked: ofMain, who: sellers },
  'pricing.importPending': { asked: ofMain, who: sellers },
  'pricing.getPending': { asked: (world) => ({ ...ofMain(world), limit: 50 }), who: { A: 'own' } },
  'pricing.publishPending': { asked: (world) => ({ ...ofMain(world), expectedRevision: 1 }), who: sellers },
  'pricing.discardPending': { asked: ofMain, who: sellers },

  'stock.upsertSupply': { who: { [writers('supply:write')]: 'own' } },
  'stock.batchGetSupply': { asked: (world) => ({ productIds: ids(world) }), who: readersOf('supply:write') },
  'stock.listWaitingSupply': { asked: () => ({ limit: 50 }), who: readers('supply:write') },

  'media.putImage': { who: { [writers('images:write')]: 'own' } },
  'media.putLogo': { who: { 'people/owner': 'own' } },
  'media.batchGetImageSets': {
    asked: (world) => ({ productIds: ids(world) }),
    who: { brands: 'nothing', A: 'own' },
    plain: true,
  },
  'media.arrangeImages': {
    asked: ({ a }) => ({ productId: a.products.fresh.id, hashes: [] }),
    who: sellers,
  },
  'media.getRendition': {
    asked: ({ pictureHash }) => ({ hash: pictureHash, width: 160 }),
    who: { A: 'own', partners: 'own', disconnected: 'own' },
    plain: true,
  },
}
