/** Products that every retailer can order at once: of the first brand, with all the stock that is wanted of them. */
import { eventually } from '@selvedge/platform/testing/settle'
import { CatalogService } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import { OrdersService } from '@selvedge/protos/gen/orders/v1/orders_service'
import { pushBody, toPieces } from '../client/push-body.ts'
import type { BenchRetailer } from './retailer.ts'
import type { Showroom } from './showroom.ts'
import { checkOrder, writeCells } from './write-order.ts'

export interface Goods {
  brandId: string
  windowId: string
  products: { id: string; skus: string[] }[]
}

export interface Wanted {
  /** Products that others use. */
  skip: number
  count: number
  /** Of every size. */
  units: number
  /** Who may order them before this resolves. */
  buyer: BenchRetailer
}

export async function stockedGoods(url: string, showroom: Showroom, wanted: Wanted): Promise<Goods> {
  const { access, brands } = showroom
  const { key, member, windows } = brands[0]!
  const { id: windowId, seasons } = windows.find(({ code }) => code === 'NOW')!
  const catalog = access.client('catalog', CatalogService)
  const products: Goods['products'] = []
  const enough = wanted.skip + wanted.count
  for (let after = ''; products.length < enough;) {
    const page = await catalog.listProducts({ after, limit: 100 }, member.as('owner'))
    for (const { id, seasons: its, variants } of page.products)
      if (its.some((season) => seasons.includes(season))) products.push({ id, skus: variants.map(({ sku }) => sku) })
    if (page.next === '' && products.length < enough) throw new Error('there are too few products to order')
    after = page.next
  }
  const goods = { brandId: member.organisationId, windowId, products: products.slice(wanted.skip, enough) }
  const asOf = new Date().toISOString()
  const skus = goods.products.flatMap((product) => product.skus)
  const supply = skus.map((sku) => ({ sku, onHand: { quantity: wanted.units, asOf }, coming: [] }))
  await pushBody({ url, key }, '/supply', toPieces(supply))
  // Orders learns of the stock from the log: a moment after it was told.
  const orders = access.client('orders', OrdersService)
  const written = await writeCells(orders, wanted.buyer, goods)
  await eventually(() => checkOrder(orders, wanted.buyer, written), { within: 60_000 })
  return goods
}
