import type { PriceListInput, PriceListSummary } from '@selvedge/protos/gen/pricing/v1/pricing_service'
import { z } from 'zod'
import { calendarDate, required } from './fields.ts'

export const priceListRecord = z
  .strictObject({
    code: required('Your code, unique in your brand.', 40),
    name: required('Name of the list.', 120),
    currency: required('Three letters of ISO 4217.', 3),
    validFrom: calendarDate('First day, included.').nullish(),
    validTo: calendarDate('Last day, included.').nullish(),
    rrpIncludesTax: z.boolean().nullish().meta({ description: 'true unless given' }),
    taxRate: z
      .string()
      .regex(/^\d{1,2}(\.\d{1,2})?$/, { error: 'write the rate in percent, as "21"' })
      .nullish()
      .meta({ description: 'Tax in the RRP, in percent.', examples: ['21'] }),
  })
  .meta({ id: 'PriceList', description: 'Head of a price list. Key: code.' })

export type PriceListRecord = z.infer<typeof priceListRecord>

export function priceListInput(record: PriceListRecord, line: number): PriceListInput {
  return {
    code: record.code,
    name: record.name,
    currency: record.currency,
    validFrom: record.validFrom ?? '',
    validTo: record.validTo ?? '',
    rrpIncludesTax: record.rrpIncludesTax ?? true,
    taxRateBp: basisPoints(record.taxRate ?? '0'),
    line,
  }
}

/** "21" → 2100, exact because it is text to the end. */
function basisPoints(percent: string): number {
  const [whole = '', fraction = ''] = percent.split('.')
  return Number(whole + fraction.padEnd(2, '0'))
}

export const priceListView = z
  .object({
    ...priceListRecord.shape,
    id: z.string(),
    revision: z.int().meta({ description: 'Rises with every publish.' }),
    rows: z.int(),
    archived: z.boolean(),
  })
  .meta({ id: 'StoredPriceList' })

export function presentPriceList({ list }: PriceListSummary): z.infer<typeof priceListView> {
  const { id, code, name, currency, validFrom, validTo, rrpIncludesTax, taxRateBp, revision, rows, archived } = list!
  return {
    id,
    code,
    name,
    currency,
    validFrom: validFrom || null,
    validTo: validTo || null,
    rrpIncludesTax,
    taxRate: percentOf(taxRateBp),
    revision,
    rows,
    archived,
  }
}

function percentOf(basisPoints: number): string {
  const digits = String(basisPoints).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '') || '0'
}
