import { expect, test } from 'vitest'
import { laterDates } from './later-dates.ts'

test('sizes that ship on a day of their own stand together under it', () => {
  const cells = [
    { size: 'S', shipDate: '2027-03-14' },
    { size: 'M', shipDate: null },
    { size: 'L', shipDate: '2027-02-28' },
    { size: 'XL', shipDate: '2027-03-14' },
  ]
  expect(laterDates({ cells })).toEqual([
    { day: '2027-02-28', sizes: ['L'] },
    { day: '2027-03-14', sizes: ['S', 'XL'] },
  ])
})

test('a line that ships with its window has none', () => {
  expect(laterDates({ cells: [{ size: 'S', shipDate: null }] })).toEqual([])
})
