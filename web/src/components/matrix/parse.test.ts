import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minorDigits } from '../../lib/format/money.ts'
import { parseQuantity } from './parse-quantity.ts'
import { money, quantity } from './value-type.ts'

test.each([
  ['12.5', 'fraction'],
  ['12,5', 'fraction'],
  ['.5', 'fraction'],
  ['1e9', 'exponent'],
  ['4.0064E+12', 'exponent'],
  ['-3', 'negative'],
  ['−3', 'negative'],
  ['1,000', 'grouping'],
  ['1.000', 'grouping'],
  ['1 000', 'grouping'],
  ['100000', 'too-large'],
  ['99999999999999999999', 'too-large'],
  ['ten', 'not-a-number'],
  ['3 pcs', 'not-a-number'],
  ['١٢', 'not-a-number'],
  ['0x10', 'not-a-number'],
  ['Infinity', 'not-a-number'],
])('%s is refused as %s', (text, reason) => {
  expect(parseQuantity(text, null)).toEqual({ ok: false, reason })
})

test('whole numbers up to the limit are read, 0 and nothing are empty', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), (value) => {
      expect(quantity.parse(` ${quantity.print(value)}\u00a0`)).toEqual({ ok: true, value })
    }),
  )
  expect(parseQuantity('0', null)).toEqual({ ok: true, value: null })
  expect(parseQuantity('007', null)).toEqual({ ok: true, value: 7 })
  expect(parseQuantity('', 0)).toEqual({ ok: true, value: 0 })
})

test('every price prints to a text that reads back, in every locale and currency exponent', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999_999_900 }),
      fc.constantFrom('en-GB', 'de-DE', 'nl-NL', 'fr-FR', 'sv-SE'),
      fc.constantFrom('EUR', 'USD', 'JPY', 'KWD'),
      (minor, locale, currency) => {
        const type = money(currency, locale)
        const value = Math.min(minor, 9_999_999 * 10 ** minorDigits(currency))
        expect(type.parse(type.print(value))).toEqual({ ok: true, value })
        const shown = new Intl.NumberFormat(locale, { style: 'currency', currency }).format(
          value / 10 ** minorDigits(currency),
        )
        expect(type.parse(shown)).toEqual({ ok: true, value })
      },
    ),
  )
})

test.each([
  ['1.234,50', 'de-DE', 123_450],
  ['1,234.50', 'en-GB', 123_450],
  ['12.5', 'de-DE', 1250],
  ['12,5', 'en-GB', 1250],
  ['1.234', 'de-DE', 123_400],
  ['1,234', 'en-GB', 123_400],
  ['€ 40', 'nl-NL', 4000],
  ['40 EUR', 'en-GB', 4000],
  ['0', 'en-GB', 0],
])('%s in %s is %i', (text, locale, value) => {
  expect(money('EUR', locale).parse(text)).toEqual({ ok: true, value })
})

test.each([
  ['1.234', 'en-GB', 'decimals'],
  ['12.345', 'nl-NL', 12_345_00],
  ['-4', 'en-GB', 'negative'],
  ['1e3', 'en-GB', 'exponent'],
  ['1,23,456', 'en-GB', 'grouping'],
  ['free', 'en-GB', 'not-a-number'],
  ['99999999', 'en-GB', 'too-large'],
])('%s in %s comes to %s', (text, locale, expected) => {
  const parsed = money('EUR', locale).parse(text)
  expect(parsed.ok ? parsed.value : parsed.reason).toBe(expected)
})
