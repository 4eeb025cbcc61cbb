/** What is typed about a list, before it is one. */
import type { PriceListHeadFieldsFragment, PriceListInput } from '../../../gen/graphql.ts'

export type PriceListHead = PriceListHeadFieldsFragment

export interface ListForm {
  name: string
  code: string
  currency: string
  validFrom: string
  validTo: string
  rrpIncludesTax: boolean
  /** Percent, as typed: "21" or "5.5". */
  taxRate: string
  /** Copies only, as typed: "1.05". */
  factor: string
}

export const emptyForm: ListForm = {
  name: '',
  code: '',
  currency: 'EUR',
  validFrom: '',
  validTo: '',
  rrpIncludesTax: true,
  taxRate: '21',
  factor: '1',
}

export function formOf(list: PriceListHead): ListForm {
  const { name, code, currency, validFrom, validTo, rrpIncludesTax, taxRateBp } = list
  const taxRate = String(taxRateBp / 100)
  return {
    name,
    code,
    currency,
    validFrom: validFrom ?? '',
    validTo: validTo ?? '',
    rrpIncludesTax,
    taxRate,
    factor: '1',
  }
}

export type FormFault = 'name-missing' | 'currency-missing' | 'dates-reversed' | 'tax-rate' | 'factor'

export type FormErrors = Partial<Record<keyof ListForm, FormFault>>

export function formErrors(form: ListForm): FormErrors {
  const errors: FormErrors = {}
  if (form.name.trim() === '') errors.name = 'name-missing'
  if (!/^[A-Z]{3}$/.test(form.currency)) errors.currency = 'currency-missing'
  if (form.validFrom && form.validTo && form.validTo < form.validFrom) errors.validTo = 'dates-reversed'
  if (taxRateBp(form) === undefined) errors.taxRate = 'tax-rate'
  if (factorBp(form) === undefined) errors.factor = 'factor'
  return errors
}

export function taxRateBp({ taxRate }: ListForm): number | undefined {
  const bp = scaled(taxRate, 2)
  return bp !== undefined && bp <= 10_000 ? bp : undefined
}

/** 10000 = unchanged. */
export function factorBp({ factor }: ListForm): number | undefined {
  const bp = scaled(factor, 4)
  return bp !== undefined && bp >= 100 && bp <= 1_000_000 ? bp : undefined
}

export function inputOf(form: ListForm): PriceListInput {
  return {
    name: form.name.trim(),
    code: form.code.trim() || null,
    currency: form.currency,
    validFrom: form.validFrom || null,
    validTo: form.validTo || null,
    rrpIncludesTax: form.rrpIncludesTax,
    taxRateBp: taxRateBp(form) ?? 0,
  }
}

/** A plain decimal × 10^digits, exactly; undefined when it is none or finer. */
function scaled(text: string, digits: number): number | undefined {
  const match = /^(\d{1,6})(?:[.,](\d+))?$/.exec(text.trim())
  const fraction = match?.[2] ?? ''
  if (!match || fraction.length > digits) return undefined
  return Number(match[1] + fraction.padEnd(digits, '0'))
}
