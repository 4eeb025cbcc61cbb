import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Bitmap, countBoth } from './bitmap.ts'

const members = fc.uniqueArray(fc.nat(300))
const bitmapOf = (numbers: number[]) => {
  const bitmap = new Bitmap()
  for (const number of numbers) bitmap.set(number)
  return bitmap
}
const ascending = (numbers: number[]) => numbers.toSorted((a, b) => a - b)

test('behaves as a set of numbers', () => {
  fc.assert(
    fc.property(members, members, (a, b) => {
      const both = a.filter((number) => b.includes(number))
      const onlyA = a.filter((number) => !b.includes(number))
      const made = () => bitmapOf(a)
      const other = bitmapOf(b)
      expect([...made().members()]).toEqual(ascending(a))
      expect([...made().and(other).members()]).toEqual(ascending(both))
      expect([...made().andNot(other).members()]).toEqual(ascending(onlyA))
      expect([...made().or(other).members()]).toEqual(ascending([...onlyA, ...b]))
      expect(made().count()).toBe(a.length)
      expect(countBoth(made(), other)).toBe(both.length)
      expect(made().intersects(other)).toBe(both.length > 0)
      const cleared = made()
      for (const number of b) cleared.clear(number)
      expect([...cleared.members()]).toEqual(ascending(onlyA))
      expect(b.map((number) => made().has(number))).toEqual(b.map((number) => a.includes(number)))
    }),
  )
})
