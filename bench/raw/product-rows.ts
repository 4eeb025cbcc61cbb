/** The rows of an imported product and of its outbox, as the services write them, with nothing decided. */
import { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import { PriceRow, ProductPrices } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import { ProductSupply, SkuSupply } from '@selvedge/protos/gen/stock/topic/v1/product_supply'
import type { BenchProduct } from '../data/catalogue.ts'

/** Products in one transaction, as the services write them. */
export const BATCH = 100

export const HEADERS = JSON.stringify({
  'event-id': '0191d0c0-0000-7000-8000-000000000000',
  'occurred-at': '2027-01-01T00:00:00.000Z',
  actor: 'key:0191d0c0-0000-7000-8000-000000000000',
  'message-type': 'selvedge.catalog.topic.v1.Product',
})

export type ProductRows = ReturnType<typeof rowsOf>

export function rowsOf({ product, prices, supply }: BenchProduct, id: number) {
  const { styleNumber, colourCode, variants } = product
  const priceRows = prices.map(({ whsl, rrp }) =>
    PriceRow.fromPartial({ enabled: true, tiers: [{ fromUnits: 1, whslMinor: minor(whsl) }], rrpMinor: minor(rrp!) }),
  )
  const supplies = supply.map(({ sku, onHand, coming, madeToOrder }) =>
    SkuSupply.fromPartial({ sku, warehouses: [{ onHand, coming, madeToOrder }] }),
  )
  const message = Product.encode(Product.fromPartial({ id: String(id), ...product, lifecycle: 'ACTIVE' })).finish()
  const lists = priceRows.map((row, list) => ({ listId: String(list), currency: 'EUR', rows: [row] }))
  const allPrices = ProductPrices.encode(ProductPrices.fromPartial({ productId: String(id), lists })).finish()
  const allSupply = ProductSupply.encode(ProductSupply.fromPartial({ productId: String(id), skus: supplies })).finish()
  return {
    id,
    number: `${styleNumber} ${colourCode}`,
    message,
    variants: variants.map(({ sku, gtin }, index) => ({ id: id * 10 + index, sku, gtin: gtin! })),
    prices: priceRows.map((row) => PriceRow.encode(row).finish()),
    supply: supplies.map((each) => SkuSupply.encode(each).finish()),
    outbox: [
      { topic: 'catalog.product.v1', value: message },
      { topic: 'pricing.product-prices.v1', value: allPrices },
      { topic: 'stock.product-supply.v1', value: allSupply },
    ],
  }
}

function minor(amount: string): number {
  return Math.round(Number(amount) * 100)
}
