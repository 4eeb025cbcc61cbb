/** A working order of 30 styles in 40 colours and 20 sizes: 1,200 rows with 24,000 cells. */
import { eventually } from '@selvedge/platform/testing/settle'
import { CatalogService } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import { AddLinesRequest, OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { seasonsAt } from '@selvedge/stack/src/demo/catalogue/calendar'
import { colourFamilies } from '@selvedge/protos/rules/product-limits'
import { pushBody, toPieces } from '../client/push-body.ts'
import { makeBrand } from './brand.ts'
import { makeRetailer } from './retailer.ts'
import type { BenchRetailer } from './retailer.ts'
import type { SystemAccess } from '@selvedge/stack/src/ops/system-access'

const STYLES = 30
const COLOURS = 40
const SIZES = Array.from({ length: 20 }, (_, index) => String(34 + index))

export interface LargeDraft {
  buyer: BenchRetailer
  workingOrderId: string
}

export async function makeLargeDraft(access: SystemAccess, url: string, day: Date): Promise<LargeDraft> {
  const brand = await makeBrand(access, url, 'Large Matrix', day)
  const target = { url, key: brand.key }
  const { current } = seasonsAt(day)
  const styles = Array.from({ length: STYLES }, (_, style) => `LM-${100 + style}`)
  const products = styles.flatMap((styleNumber) =>
    Array.from({ length: COLOURS }, (_, colour) => productOf(styleNumber, colour, current)),
  )
  await pushBody(target, '/products', toPieces(products))
  const prices = products.map(({ styleNumber, colourCode }) => ({
    styleNumber,
    colourCode,
    whsl: '40.00',
    rrp: '100.00',
  }))
  await pushBody(target, '/price-lists/A/rows', toPieces(prices))
  const asOf = new Date().toISOString()
  const supply = products.flatMap(({ variants }) =>
    variants.map(({ sku }) => ({ sku, onHand: { quantity: 5_000, asOf } })),
  )
  await pushBody(target, '/supply', toPieces(supply))
  const buyer = await makeRetailer(access, 'large-matrix-buyer', [{ brand, listId: brand.listIds[0]! }])

  const catalog = access.client('catalog', CatalogService)
  const ids: string[] = []
  for (let after = ''; ;) {
    const page = await catalog.listProducts({ after, limit: 100 }, brand.member.as('owner'))
    ids.push(...page.products.map(({ id }) => id))
    if (page.next === '') break
    after = page.next
  }
  const orders = access.client('orders', OrdersService)
  const as = buyer.member.as('owner')
  const { id: workingOrderId } = await orders.createWorkingOrder({ name: 'Market week' }, as)
  const windowId = brand.windows.find(({ code }) => code === 'NOW')!.id
  const lines = ids.map((productId) => ({ productId, windowId, doorId: buyer.doorId }))
  await eventually(() => orders.addLines(AddLinesRequest.fromPartial({ workingOrderId, lines }), as), {
    within: 60_000,
  })
  return { buyer, workingOrderId }
}

function productOf(styleNumber: string, colour: number, season: string) {
  const colourCode = String(100 + colour)
  return {
    styleNumber,
    styleName: `Style ${styleNumber}`,
    colourCode,
    colourName: `Colour ${colour + 1}`,
    colourFamily: colourFamilies[colour % colourFamilies.length]!,
    category: 'women/shoes',
    gender: 'women',
    seasons: [season],
    lifecycle: 'active',
    sizeScale: { name: 'large-matrix', sizes: SIZES },
    variants: SIZES.map((size) => ({ sku: `${styleNumber}-${colourCode}-${size}`, size })),
  }
}
