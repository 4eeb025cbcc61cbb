import { z } from 'zod'
import { calendarDate, required, text, units } from './fields.ts'

const expectedEvents = z.int().min(1).nullish().meta({
  description: 'The order’s `events` as you saw it; another number is refused with 412. Left out: as it stands.',
})

export const confirmationRecord = z
  .strictObject({
    cells: z
      .array(
        z.strictObject({
          lineId: required('Line of the order.'),
          sku: required('Size of the line.'),
          quantity: units('What you will deliver.'),
          shipDate: calendarDate('Later than the window; left out: in the window.').nullish(),
          reason: text(
            'Needed when it is less or later than ordered: OUT_OF_STOCK, LATE_FROM_FACTORY, MINIMUM_NOT_MET, DISCONTINUED, PRICE_WRONG, AGREED_WITH_YOU, OTHER.',
          ),
        }),
      )
      .max(5_000),
    expectedEvents,
  })
  .meta({ id: 'Confirmation', description: 'Only cells that differ from the order; none confirms as ordered.' })

export const rejectionRecord = z
  .strictObject({
    reason: required('CANNOT_DELIVER, OUT_OF_STOCK, AREA_TAKEN, CREDIT, PRICE_WRONG, AGREED_WITH_YOU, OTHER'),
    text: text('What the retailer reads besides.', 1_000),
    expectedEvents,
  })
  .meta({ id: 'Rejection' })

export const shipmentRecord = z
  .strictObject({
    shippedAt: calendarDate('Day of shipping.'),
    carrier: text('DHL, …', 100),
    tracking: text('Number or address to follow it by.', 300),
    cells: z
      .array(z.strictObject({ lineId: z.string(), sku: z.string(), units: z.int().min(1).max(2_000_000_000) }))
      .min(1)
      .max(5_000),
  })
  .meta({ id: 'Shipment' })
