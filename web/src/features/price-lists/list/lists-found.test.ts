import { expect, test } from 'vitest'
import { listsFound } from './lists-found.ts'

const lists = [
  { name: 'Europe A', code: 'EU-A', usedBy: [{ name: 'Kade 12', customerCode: 'C-1007' }] },
  { name: 'United Kingdom', code: 'UK-A', usedBy: [] },
]
const names = (text: string) => listsFound(lists, text).map(({ name }) => name)

test('a list is found by its name, its code, and the retailers who buy by it', () => {
  expect(names('')).toEqual(['Europe A', 'United Kingdom'])
  expect(names(' kingd')).toEqual(['United Kingdom'])
  expect(names('eu-a')).toEqual(['Europe A'])
  expect(names('kade')).toEqual(['Europe A'])
  expect(names('c-1007')).toEqual(['Europe A'])
  expect(names('norvik')).toEqual([])
})
