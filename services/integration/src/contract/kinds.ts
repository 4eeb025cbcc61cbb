/** Kinds of record that brands send, each with the scope of the route that takes it. */
import type { z } from 'zod'
import { customerCodeRecord } from '../records/connection.ts'
import { confirmationRecord, rejectionRecord, shipmentRecord } from '../records/order-answer.ts'
import { priceListRecord } from '../records/price-list.ts'
import { ignoredInPriceRow, priceRowRecord } from '../records/price-row.ts'
import { productRecord } from '../records/product.ts'
import { supplyRecord } from '../records/supply.ts'
import { windowRecord } from '../records/window.ts'
import type { RecordContract } from './check-record.ts'

interface Kind extends Pick<RecordContract, 'ignoredIn'> {
  schema: z.ZodType
  scope: string
}

export const kinds = {
  products: { schema: productRecord, scope: 'products:write' },
  'price-lists': { schema: priceListRecord, scope: 'prices:write' },
  'price-rows': { schema: priceRowRecord, scope: 'prices:write', ignoredIn: ignoredInPriceRow },
  supply: { schema: supplyRecord, scope: 'supply:write' },
  windows: { schema: windowRecord, scope: 'windows:write' },
  'customer-codes': { schema: customerCodeRecord, scope: 'connections:write' },
  confirmation: { schema: confirmationRecord, scope: 'orders:write' },
  rejection: { schema: rejectionRecord, scope: 'orders:write' },
  shipment: { schema: shipmentRecord, scope: 'orders:write' },
} as const satisfies Record<string, Kind>

export type KindName = keyof typeof kinds
export const kindNames = Object.keys(kinds) as [KindName, ...KindName[]]
