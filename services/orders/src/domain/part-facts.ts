/** Everything a brand's part of a working order is judged by. */
import type { Organisation } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { DeliveryWindow } from '@selvedge/protos/gen/catalog/topic/v1/delivery_window'
import type { Product } from '@selvedge/protos/gen/catalog/topic/v1/product'
import type { Connection } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { Price } from '@selvedge/protos/rules/resolve-price'
import type { WindowOffer } from '@selvedge/protos/rules/window-offer'
import type { ProductPrices } from '@selvedge/protos/gen/pricing/topic/v1/price_list'
import type { Address } from '@selvedge/protos/gen/common/v1/common'
import type { Door } from '@selvedge/protos/gen/accounts/topic/v1/organisation'
import type { OrderProblem, WorkingLine, WorkingPart } from '@selvedge/protos/gen/orders/v1/orders_service'
import type { Promised, WarehouseStock } from './allocate.ts'

export interface OrderProduct {
  product: Product
  /** In the assortment that is open to the brand's retailers. */
  listed: boolean
  /** Blob key of the first picture, or empty. */
  image: string
}

export interface PartFacts {
  /** ISO instant. */
  now: string
  /** Calendar date in the brand's zone. */
  today: string
  brand: Organisation
  retailer: Organisation
  connection: Connection | undefined
  /** All windows of the brand. */
  windows: readonly DeliveryWindow[]
  products: ReadonlyMap<string, OrderProduct>
  prices: ReadonlyMap<string, ProductPrices>
  /** Of a product and SKU, all warehouses. */
  stock: (productId: string, sku: string) => WarehouseStock[]
  /** The retailer has no order with this brand yet that stands. */
  firstOrder: boolean
}

export interface Part {
  head: WorkingPart
  lines: readonly WorkingLine[]
}

export interface JudgedCell {
  sku: string
  size: string
  gtin: string
  quantity: number
  /** Unset: no price resolves, which is among the problems. */
  price: Price | undefined
  /** What might have been promised before this order took anything. */
  available: number | 'unlimited'
  /** Empty when something is wrong with the cell. */
  promises: Promised[]
}

export interface JudgedLine {
  line: WorkingLine
  product: OrderProduct | undefined
  window: DeliveryWindow | undefined
  offer: WindowOffer | undefined
  door: Door | undefined
  /** Only cells with units. */
  cells: JudgedCell[]
}

export interface JudgedPart {
  part: Part
  facts: PartFacts
  lines: JudgedLine[]
  problems: OrderProblem[]
  units: number
  valueMinor: number
  minimumMinor: number
  missingMinor: number
  shipTo: Address | undefined
  billTo: Address | undefined
}
