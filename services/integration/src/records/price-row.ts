import type { Problem } from '@selvedge/protos/gen/common/v1/common'
import type { PriceRowInput } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { exponentOf, minorFromDecimal } from '@selvedge/protos/rules/money'
import { z } from 'zod'
import { problem } from '../bulk/problem.ts'
import type { Read } from '../bulk/read-record.ts'
import { money, text } from './fields.ts'

export const tierRecord = z.strictObject({
  from: z
    .int()
    .min(1, 'from 1 on')
    .max(1_000_000, 'too many')
    .meta({ description: 'From so many units of the product on.' }),
  whsl: money('Wholesale without tax.'),
})

export const priceRowRecord = z
  .strictObject({
    styleNumber: text('With colourCode: the row is for the whole product.'),
    colourCode: text('With styleNumber: the row is for the whole product.'),
    sku: text('Instead of the two: the row is for one size.'),
    window: text('Code of a delivery window; left out: any.'),
    enabled: z
      .boolean()
      .nullish()
      .meta({ description: 'true unless given; false hides the product from holders of the list.' }),
    whsl: money('Wholesale without tax, for any quantity.').nullish(),
    tiers: z
      .array(tierRecord)
      .nullish()
      .meta({ description: 'Instead of whsl, where the quantity matters; the first from 1.', maxItems: 20 }),
    rrp: money('Recommended retail price.').nullish(),
    remove: z.boolean().nullish().meta({ description: 'Takes the row off the list.' }),
  })
  .meta({ id: 'PriceRow', description: 'A row of a price list. Key: product or SKU, and window.' })

export type PriceRowRecord = z.infer<typeof priceRowRecord>

/** A row that is to go needs its name only. */
export function ignoredInPriceRow(record: PriceRowRecord): { pointer: string; message: string }[] {
  const value = ['enabled', 'whsl', 'tiers', 'rrp'] as const
  return record.remove
    ? value
        .filter((name) => record[name] != null)
        .map((name) => ({ pointer: `/${name}`, message: 'the row is taken off the list, whatever it says' }))
    : []
}

/** Amounts become minor units of the list's currency; everything else is the owner's to judge. */
export function priceRowInput(record: PriceRowRecord, line: number, currency: string): Read<PriceRowInput> {
  const problems: Problem[] = []
  const minor = (value: string, pointer: string) => {
    const amount = minorFromDecimal(value, currency)
    if (amount !== undefined) return amount
    problems.push(problem('AMOUNT_INVALID', pointer, `${currency} has ${exponentOf(currency) ?? 2} decimals`, value))
    return 0
  }
  const { whsl, tiers, rrp } = record
  if (typeof whsl === 'string' && tiers) {
    problems.push(problem('PRICE_TWICE', '/tiers', 'give whsl or tiers, not both', tiers))
  }
  const input: PriceRowInput = {
    styleNumber: record.styleNumber ?? '',
    colourCode: record.colourCode ?? '',
    sku: record.sku ?? '',
    windowCode: record.window ?? '',
    enabled: record.enabled ?? true,
    tiers: tiers
      ? tiers.map((tier, index) => ({ fromUnits: tier.from, whslMinor: minor(tier.whsl, `/tiers/${index}/whsl`) }))
      : typeof whsl === 'string'
        ? [{ fromUnits: 1, whslMinor: minor(whsl, '/whsl') }]
        : [],
    rrpMinor: typeof rrp === 'string' ? minor(rrp, '/rrp') : undefined,
    remove: record.remove ?? false,
    line,
  }
  return problems.length === 0 ? { ok: true, value: input } : { ok: false, problems }
}
