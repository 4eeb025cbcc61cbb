import type { WindowInput, WindowWithCounts } from '@selvedge/protos/gen/catalog/v1/catalog_service'
import { z } from 'zod'
import { calendarDate, required, text } from './fields.ts'

const kinds = { 'at-once': 'AT_ONCE', 'pre-order': 'PRE_ORDER' } as const

export const productKey = z.strictObject({ styleNumber: z.string(), colourCode: z.string() })

export const windowRecord = z
  .strictObject({
    code: required('Your code, unique in your brand.', 40),
    name: required('What retailers read.', 120),
    kind: z.enum(['at-once', 'pre-order']),
    startShip: calendarDate('First day of shipping; needed for pre-order.').nullish(),
    completeShip: calendarDate('Last day of shipping; needed for pre-order.').nullish(),
    orderCutoff: text('Time after which no order is taken.'),
    minimumDays: z.int().nullish().meta({ description: 'With fewer days left the window is not offered.' }),
    seasons: z.array(z.string()).nullish().meta({ description: 'It covers all products of these seasons,' }),
    products: z.array(productKey).nullish().meta({ description: 'and these products.' }),
  })
  .meta({ id: 'Window', description: 'A delivery window. Key: code.' })

export type WindowRecord = z.infer<typeof windowRecord>

export function windowInput(record: WindowRecord, line: number): WindowInput {
  return {
    code: record.code,
    name: record.name,
    kind: kinds[record.kind],
    startShip: record.startShip ?? '',
    completeShip: record.completeShip ?? '',
    orderCutoff: record.orderCutoff ?? '',
    minimumDays: record.minimumDays ?? 0,
    seasons: record.seasons ?? [],
    products: record.products ?? [],
    line,
  }
}

/** A window as it is kept; its products by their number, not one by one. */
export const windowView = z
  .object({
    ...windowRecord.omit({ products: true }).shape,
    id: z.string(),
    open: z.boolean().meta({ description: 'It takes orders now.' }),
    listedProducts: z.int().meta({ description: 'Products it names.' }),
    coveredProducts: z.int().meta({ description: 'Products it covers now, by season or by name.' }),
  })
  .meta({ id: 'StoredWindow' })

export function presentWindow({ window, products }: WindowWithCounts): z.infer<typeof windowView> {
  const { id, code, name, kind, startShip, completeShip, orderCutoff, minimumDays, seasons, productIds, open } = window!
  return {
    id,
    code,
    name,
    kind: kind === 'AT_ONCE' ? 'at-once' : 'pre-order',
    startShip: startShip || null,
    completeShip: completeShip || null,
    orderCutoff: orderCutoff || null,
    minimumDays,
    seasons,
    open,
    listedProducts: productIds.length,
    coveredProducts: products,
  }
}
