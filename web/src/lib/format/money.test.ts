import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMoney, parseMoney, shortMoney } from './money.ts'

test.each([
  [{ minor: 123450, currency: 'EUR' }, false, '€1,234.50'],
  [{ minor: 123400, currency: 'EUR' }, true, '€1,234'],
  [{ minor: 123450, currency: 'EUR' }, true, '€1,234.50'],
  [{ minor: 1234, currency: 'JPY' }, false, 'JP¥1,234'],
  [{ minor: -500, currency: 'USD' }, false, '-US$5.00'],
])('%o whole %s is %s', (amount, whole, text) => {
  expect(formatMoney(amount, 'en-GB', { whole })).toBe(text)
})

test.each([
  ['12.5', 1250],
  ['12,50', 1250],
  ['€ 1.234,50', 123450],
  ['1,234', 123400],
  ['1 234.50', 123450],
  ['0', 0],
  ['EUR 7', 700],
  ['7 kr', 700],
  ['12.345', 1234500],
])('%s is %s cents', (text, minor) => {
  expect(parseMoney(text, 'EUR')).toBe(minor)
})

test.each(['', '-3', '1e9', 'twelve', '1,23,456', '1.2.3'])('%j is no amount', (text) => {
  expect(parseMoney(text, 'EUR')).toBeUndefined()
})

test('what is shown can be typed back', () => {
  fc.assert(
    fc.property(fc.nat(10 ** 9), fc.constantFrom('EUR', 'GBP', 'JPY', 'SEK'), (minor, currency) => {
      expect(parseMoney(formatMoney({ minor, currency }, 'en-GB'), currency)).toBe(minor)
    }),
  )
})

test.each([
  [31250, '€312.50'],
  [117850, '€1,179'],
  [9999900, '€99,999'],
  [30000000, '€300k'],
  [128437500, '€1.284m'],
])('%s minor units in a narrow column: %s', (minor, text) => {
  expect(shortMoney({ minor, currency: 'EUR' }, 'en-GB')).toBe(text)
})
