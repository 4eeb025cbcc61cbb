/** Money is integer minor units of an ISO 4217 currency; different currencies are never added or converted. */

import type { Money } from '../gen/common/v1/common.ts'

// ISO 4217 list one, by number of decimals. Precious metals, units of account and test codes are left out.
const codesByExponent: readonly [exponent: number, codes: string][] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [
    2,
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF ' +
      'CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL ' +
      'HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU ' +
      'MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR ' +
      'SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED ' +
      'VES WST XCD XCG YER ZAR ZMW ZWG',
  ],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
]

const exponents = new Map(
  codesByExponent.flatMap(([exponent, codes]) => codes.split(' ').map((code) => [code, exponent] as const)),
)

/** Decimals of a currency: EUR 2, JPY 0, KWD 3; undefined when the code is not in ISO 4217. */
export function exponentOf(currency: string): number | undefined {
  return exponents.get(currency)
}

/** Adds amounts of one currency. Throws RangeError for two currencies or beyond safe integers. */
export function addMoney(left: Money, right: Money): Money {
  if (left.currency !== right.currency) throw new RangeError(`${left.currency} and ${right.currency} cannot be added`)
  const minor = left.minor + right.minor
  if (!Number.isSafeInteger(minor)) throw new RangeError('amount out of range')
  return { minor, currency: left.currency }
}

/** One subtotal per currency, in the order in which the currencies first appear. */
export function sumByCurrency(amounts: Iterable<Money>): Money[] {
  const sums = new Map<string, Money>()
  for (const amount of amounts) {
    const sum = sums.get(amount.currency)
    sums.set(amount.currency, sum ? addMoney(sum, amount) : { ...amount })
  }
  return [...sums.values()]
}

/** `minor` × `basisPoints` ÷ 10,000, half-up to minor units (halves towards +∞), exact for every safe integer. */
export function timesBp(minor: number, basisPoints: number): number {
  return divideHalfUp(BigInt(minor) * BigInt(basisPoints), 10_000n)
}

/** `minor` less a discount: 500 = 5 %. */
export function lessDiscount(minor: number, discountBp: number): number {
  return discountBp === 0 ? minor : timesBp(minor, 10_000 - discountBp)
}

/** Integer quotient rounded half-up (halves towards +∞). The divisor is positive. */
export function divideHalfUp(dividend: bigint, divisor: bigint): number {
  const doubled = 2n * dividend + divisor
  const quotient = doubled / (2n * divisor)
  const exact = doubled % (2n * divisor) < 0n ? quotient - 1n : quotient
  return Number(exact)
}

/** "12.5" in EUR → 1250. Undefined when it is no plain decimal, too fine for the currency, or too large. */
export function minorFromDecimal(text: string, currency: string): number | undefined {
  const exponent = exponentOf(currency)
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,4}))?$/.exec(text)
  if (exponent === undefined || !match) return undefined
  const fraction = (match[3] ?? '').replace(/0+$/, '')
  if (fraction.length > exponent) return undefined
  const minor = Number(match[2]! + fraction.padEnd(exponent, '0'))
  if (!Number.isSafeInteger(minor)) return undefined
  return match[1] === '-' && minor !== 0 ? -minor : minor
}

/** 1250 in EUR → "12.50". Throws RangeError for a currency that is not in ISO 4217. */
export function decimalFromMinor(minor: number, currency: string): string {
  const exponent = exponentOf(currency)
  if (exponent === undefined) throw new RangeError(`unknown currency ${currency.slice(0, 10)}`)
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0')
  const cut = digits.length - exponent
  const sign = minor < 0 ? '-' : ''
  return sign + digits.slice(0, cut) + (exponent === 0 ? '' : `.${digits.slice(cut)}`)
}
