import { minorDigits } from '../../lib/format/money.ts'
import { parseMoney, printMoney } from './parse-money.ts'
import { parseQuantity } from './parse-quantity.ts'

/** Why a typed or pasted text is no value. */
export type ParseReason = 'not-a-number' | 'fraction' | 'negative' | 'exponent' | 'grouping' | 'decimals' | 'too-large'

export type Parsed =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly reason: ParseReason }

/** How the cells of a column are read and written. */
export interface ValueType {
  parse(text: string): Parsed
  /** Plain text for the editor and the clipboard; parses back to the same value. */
  print(value: number | null): string
  /** What Delete leaves: `null`, or 0 where none is an answer (confirming). */
  readonly cleared: number | null
  readonly inputMode: 'numeric' | 'decimal'
}

/** Units to order: nothing and 0 are the same. */
export const quantity: ValueType = {
  parse: (text) => parseQuantity(text, null),
  print: (value) => (value === null ? '' : String(value)),
  cleared: null,
  inputMode: 'numeric',
}

/** Units to confirm or ship: 0 is an answer. */
export const countedQuantity: ValueType = {
  parse: (text) => parseQuantity(text, 0),
  print: (value) => (value === null ? '' : String(value)),
  cleared: 0,
  inputMode: 'numeric',
}

/** Money in minor units of `currency`, written as the locale writes decimals. */
export function money(currency: string, locale: string): ValueType {
  const format = moneyFormat(currency, locale)
  return {
    parse: (text) => parseMoney(text, format),
    print: (value) => printMoney(value, format),
    cleared: null,
    inputMode: 'decimal',
  }
}

function moneyFormat(currency: string, locale: string) {
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(0)
  const decimal = new Intl.NumberFormat(locale).formatToParts(0.5).find((part) => part.type === 'decimal')?.value
  return {
    decimal: decimal === ',' ? (',' as const) : ('.' as const),
    exponent: minorDigits(currency),
    symbols: [currency, ...parts.filter((part) => part.type === 'currency').map((part) => part.value)],
  }
}
