/** An enriched product for tests: two sizes in two warehouses, two windows, four price lists. */
import { EnrichedProduct } from '@selvedge/protos/gen/enrichment/topic/v1/enriched_product'

export function someEnriched(id: string, over: Partial<EnrichedProduct> = {}): EnrichedProduct {
  const tiers = (whslMinor: number) => [{ fromUnits: 1, whslMinor }]
  const step = (date: string, quantity: number) => ({ date, quantity })
  const enriched = EnrichedProduct.fromPartial({
    product: {
      id,
      brandId: 'b1',
      styleId: 's1',
      styleNumber: 'ML-1042',
      styleName: 'Fjell Parka',
      colourCode: '03',
      colourName: 'Ink',
      colourFamily: 'blue',
      category: 'women/outerwear',
      gender: 'women',
      seasons: ['AW27'],
      sizeScale: { name: 'alpha', sizes: ['S', 'M', 'L'] },
      variants: [
        { sku: `${id}-S`, size: 'S', gtin: '5901234123457' },
        { sku: `${id}-M`, size: 'M' },
      ],
      lifecycle: 'ACTIVE',
      visible: true,
      createdAt: '2026-10-01T00:00:00.000Z',
    },
    audiences: ['open:b1'],
    windows: [
      { id: 'now', brandId: 'b1', kind: 'AT_ONCE', open: true, seasons: ['AW27'], startShip: '2026-11-01' },
      { id: 'later', brandId: 'b1', kind: 'PRE_ORDER', open: true, seasons: ['AW27'], startShip: '2027-02-01' },
    ],
    prices: {
      productId: id,
      brandId: 'b1',
      lists: [
        {
          listId: 'plain',
          currency: 'EUR',
          rrpIncludesTax: true,
          taxRateBp: 2_100,
          rows: [{ enabled: true, tiers: tiers(10_000), rrpMinor: 25_000 }],
        },
        { listId: 'ahead', currency: 'EUR', rows: [{ enabled: true, windowId: 'later', tiers: tiers(8_000) }] },
        { listId: 'hides', currency: 'EUR', rows: [{ enabled: false }] },
        { listId: 'silent', currency: 'EUR', rows: [{ sku: 'another', enabled: true, tiers: tiers(1) }] },
      ],
    },
    availability: {
      productId: id,
      brandId: 'b1',
      skus: [
        { sku: `${id}-S`, size: 'S', warehouses: [{ warehouse: 'AMS', steps: [step('', 4)] }] },
        { sku: `${id}-M`, size: 'M', warehouses: [{ warehouse: 'OSL', steps: [step('', 0), step('2027-01-15', 9)] }] },
      ],
    },
    availabilityDate: '2026-11-23',
    brandName: 'Halden',
    sizeRun: 'S–M',
    searchText: 'women outerwear\nwool',
  })
  return { ...enriched, ...over }
}
