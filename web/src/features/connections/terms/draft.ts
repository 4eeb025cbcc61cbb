import type { TermsInput } from '../../../gen/graphql.ts'
import type { Terms } from '../../../lib/connections/terms-rows.ts'
import { minorDigits, parseMoney } from '../../../lib/format/money.ts'

/** Terms while they are being written: amounts and percentages as typed, so that nothing wrong is lost or corrected. */
export interface TermsDraft {
  priceListIds: readonly string[]
  currency: string
  paymentTerms: string
  minimumFirst: string
  minimum: string
  atOnce: boolean
  preOrder: boolean
  discount: string
  customerCode: string
  alias: string
  /** Null: all doors, also those that open later. */
  doorIds: readonly string[] | null
  rep: string
  /** Codes, with commas between them. */
  warehouses: string
  /** `2027-01-31`, or empty. */
  validFrom: string
  validTo: string
}

export type DraftProblem =
  | 'PRICE_LIST_MISSING'
  | 'AMOUNT'
  | 'DISCOUNT'
  | 'WINDOW_KIND_MISSING'
  | 'DATES_TURNED'
  | 'DOOR_MISSING'

export type DraftProblems = Partial<Record<keyof TermsDraft, DraftProblem>>

export function emptyDraft(currency: string): TermsDraft {
  return {
    priceListIds: [],
    currency,
    paymentTerms: '',
    minimumFirst: '',
    minimum: '',
    atOnce: true,
    preOrder: true,
    discount: '',
    customerCode: '',
    alias: '',
    doorIds: null,
    rep: '',
    warehouses: '',
    validFrom: '',
    validTo: '',
  }
}

/** Terms in force, ready to be changed. */
export function draftOf(terms: Terms): TermsDraft {
  const { minimumFirst, minimum, discountBp, currency } = terms
  return {
    priceListIds: terms.priceLists.map(({ id }) => id),
    currency,
    paymentTerms: terms.paymentTerms,
    minimumFirst: minimumFirst ? typedAmount(minimumFirst.minor, currency) : '',
    minimum: minimum ? typedAmount(minimum.minor, currency) : '',
    atOnce: terms.atOnce,
    preOrder: terms.preOrder,
    discount: discountBp > 0 ? String(discountBp / 100) : '',
    customerCode: terms.customerCode,
    alias: terms.alias ?? '',
    doorIds: terms.doors.length > 0 ? terms.doors.map(({ id }) => id) : null,
    rep: terms.rep,
    warehouses: terms.warehouses.join(', '),
    validFrom: terms.validFrom ?? '',
    validTo: terms.validTo ?? '',
  }
}

/** What would be agreed, or what is wrong with it, by field. */
export function readDraft(
  draft: TermsDraft,
): { input: TermsInput; problems?: undefined } | { problems: DraftProblems } {
  const { currency, priceListIds, doorIds } = draft
  const minimumFirstMinor = readAmount(draft.minimumFirst, currency)
  const minimumMinor = readAmount(draft.minimum, currency)
  const discountBp = readDiscount(draft.discount)
  const turned = draft.validFrom !== '' && draft.validTo !== '' && draft.validTo < draft.validFrom
  const problems: DraftProblems = {
    ...(priceListIds.length === 0 && { priceListIds: 'PRICE_LIST_MISSING' }),
    ...(minimumFirstMinor === undefined && { minimumFirst: 'AMOUNT' }),
    ...(minimumMinor === undefined && { minimum: 'AMOUNT' }),
    ...(discountBp === undefined && { discount: 'DISCOUNT' }),
    ...(!draft.atOnce && !draft.preOrder && { atOnce: 'WINDOW_KIND_MISSING' }),
    // On the wire no doors are all doors, so none chosen must not get that far.
    ...(doorIds?.length === 0 && { doorIds: 'DOOR_MISSING' }),
    ...(turned && { validTo: 'DATES_TURNED' }),
  }
  if (minimumFirstMinor === undefined || minimumMinor === undefined || discountBp === undefined) return { problems }
  if (Object.keys(problems).length > 0) return { problems }
  const input = {
    priceListIds: [...priceListIds],
    currency,
    paymentTerms: draft.paymentTerms.trim(),
    minimumFirstMinor,
    minimumMinor,
    atOnce: draft.atOnce,
    preOrder: draft.preOrder,
    discountBp,
    customerCode: draft.customerCode.trim(),
    alias: draft.alias.trim(),
    doorIds: [...(doorIds ?? [])],
    rep: draft.rep.trim(),
    warehouses: draft.warehouses
      .split(',')
      .map((code) => code.trim())
      .filter(Boolean),
    validFrom: draft.validFrom || null,
    validTo: draft.validTo || null,
  }
  return { input }
}

/** Minor units; empty is none. */
function readAmount(text: string, currency: string): number | undefined {
  return text.trim() === '' ? 0 : parseMoney(text, currency)
}

/** `2.5`, `2,5 %` → 250 basis points; from 0 to below 100 %. */
function readDiscount(text: string): number | undefined {
  const bare = text.replace(/[\s%]/g, '').replace(',', '.')
  if (bare === '') return 0
  if (!/^\d{1,2}(\.\d{1,2})?$/.test(bare)) return undefined
  return Math.round(Number(bare) * 100)
}

function typedAmount(minor: number, currency: string): string {
  const digits = minorDigits(currency)
  const units = 10 ** digits
  return minor % units === 0 ? String(minor / units) : (minor / units).toFixed(digits)
}
