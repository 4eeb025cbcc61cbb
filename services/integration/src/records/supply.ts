import type { SupplyInput } from '@selvedge/protos/gen/stock/v1/stock_service'
import { z } from 'zod'
import { calendarDate, required, text, units } from './fields.ts'

export const supplyRecord = z
  .strictObject({
    sku: text('Your SKU; or gtin.'),
    gtin: text('Instead of the SKU.'),
    warehouse: text('Your code of the warehouse; left out: your only one.'),
    onHand: z
      .strictObject({
        quantity: units('Units on hand.'),
        asOf: required('When you counted them.'),
        includesOrdersUpTo: z.int().min(0, 'not less than 0').nullish().meta({
          description:
            'Position of the order feed whose orders are subtracted already; left out: what you last committed.',
        }),
      })
      .nullish(),
    coming: z
      .array(z.strictObject({ quantity: units('Units that come.'), date: calendarDate('When they can be shipped.') }))
      .nullish()
      .meta({ description: 'Replaces all coming rows of this SKU and warehouse.', maxItems: 200 }),
    openUntil: z
      .union([calendarDate('Unlimited for lines written up to this day.'), z.literal('')])
      .nullish()
      .meta({ description: 'Pre-book: unlimited for lines written up to this day; "" takes it back.' }),
    madeToOrder: z.boolean().nullish().meta({ description: 'Unlimited.' }),
  })
  .meta({
    id: 'Supply',
    description: 'Supply of a SKU in a warehouse; a field that is left out leaves its kind as it is.',
  })

export type SupplyRecord = z.infer<typeof supplyRecord>

export function supplyInput(record: SupplyRecord, line: number): SupplyInput {
  const { onHand, coming } = record
  return {
    sku: record.sku ?? '',
    gtin: record.gtin ?? '',
    warehouse: record.warehouse ?? '',
    onHand: onHand
      ? { quantity: onHand.quantity, asOf: onHand.asOf, includesOrdersUpTo: onHand.includesOrdersUpTo ?? 0 }
      : undefined,
    coming: coming ? { rows: coming } : undefined,
    openUntil: record.openUntil ?? undefined,
    madeToOrder: record.madeToOrder ?? undefined,
    line,
  }
}
