import { expect, test } from 'vitest'
import { DateScalar, DateTime, Minor } from './scalars.ts'

test.each(['2026-08-01', '2028-02-29'])('%s is a date', (text) => expect(DateScalar.parseValue(text)).toBe(text))

test.each(['2026-02-30', '2026-8-1', '2026-08-01T00:00:00Z', '', 20260801, null])('%s is no date', (value) =>
  expect(() => DateScalar.parseValue(value)).toThrow('calendar date'),
)

test.each(['2026-02-30T00:00:00.000Z', '2026-08-01T00:00:00+02:00', '2026-08-01T25:00:00Z'])(
  '%s is no instant',
  (value) => expect(() => DateTime.parseValue(value)).toThrow('UTC instant'),
)

test('minor units are whole and may be large', () => {
  expect(Minor.parseValue(2 ** 40)).toBe(2 ** 40)
  expect(() => Minor.parseValue(0.5)).toThrow()
  expect(() => Minor.serialize('12')).toThrow()
})
