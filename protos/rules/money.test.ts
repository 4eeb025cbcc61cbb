import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addMoney,
  decimalFromMinor,
  exponentOf,
  lessDiscount,
  minorFromDecimal,
  sumByCurrency,
  timesBp,
} from './money.ts'

const safe = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })

test('decimals of a currency come from ISO 4217', () => {
  expect(['EUR', 'JPY', 'KWD', 'CLF', 'USD', 'ISK'].map(exponentOf)).toEqual([2, 0, 3, 4, 2, 0])
  expect(exponentOf('XXX')).toBeUndefined()
  expect(exponentOf('eur')).toBeUndefined()
})

test('the table agrees with the runtime for the currencies of trade', () => {
  const traded = [
    'EUR',
    'USD',
    'GBP',
    'JPY',
    'KRW',
    'SEK',
    'NOK',
    'DKK',
    'CHF',
    'PLN',
    'CZK',
    'KWD',
    'BHD',
    'TND',
    'VND',
  ]
  for (const currency of traded) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency })
    expect(exponentOf(currency), currency).toBe(format.resolvedOptions().maximumFractionDigits)
  }
})

test('two currencies are never added', () => {
  expect(addMoney({ minor: 5, currency: 'EUR' }, { minor: 7, currency: 'EUR' })).toEqual({ minor: 12, currency: 'EUR' })
  expect(() => addMoney({ minor: 5, currency: 'EUR' }, { minor: 7, currency: 'USD' })).toThrow(RangeError)
  expect(() => addMoney({ minor: Number.MAX_SAFE_INTEGER, currency: 'EUR' }, { minor: 1, currency: 'EUR' })).toThrow()
  expect(
    sumByCurrency([
      { minor: 5, currency: 'EUR' },
      { minor: 7, currency: 'USD' },
      { minor: 1, currency: 'EUR' },
    ]),
  ).toEqual([
    { minor: 6, currency: 'EUR' },
    { minor: 7, currency: 'USD' },
  ])
})

test('basis points round half-up', () => {
  expect(timesBp(1, 5_000)).toBe(1)
  expect(timesBp(-1, 5_000)).toBe(0)
  expect(timesBp(3, 4_999)).toBe(1)
  expect(lessDiscount(1999, 500)).toBe(1899)
  expect(lessDiscount(1990, 500)).toBe(1891)
  expect(lessDiscount(1990, 10_000)).toBe(0)
})

test('property: rounding is never off by more than half a minor unit, even beyond 2^53', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 10_000 }), (minor, bp) => {
      const error = 2n * (BigInt(timesBp(minor, bp)) * 10_000n - BigInt(minor) * BigInt(bp))
      expect(error > -10_000n && error <= 10_000n).toBe(true)
    }),
  )
})

test('property: decimals and minor units are inverse', () => {
  fc.assert(
    fc.property(safe, fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF'), (minor, currency) => {
      expect(minorFromDecimal(decimalFromMinor(minor, currency), currency)).toBe(minor)
    }),
  )
})

test('text that is no amount of the currency is refused', () => {
  expect(minorFromDecimal('12.5', 'EUR')).toBe(1250)
  expect(minorFromDecimal('12.500', 'EUR')).toBe(1250)
  expect(minorFromDecimal('0.05', 'EUR')).toBe(5)
  for (const text of ['12.345', '1e3', '', ' 1', '1,5', '.5', '5.', '+1', '9999999999999999']) {
    expect(minorFromDecimal(text, 'EUR'), text).toBeUndefined()
  }
  expect(minorFromDecimal('1.5', 'JPY')).toBeUndefined()
  expect(minorFromDecimal('1', 'ZZZ')).toBeUndefined()
})
