import { expect, test } from 'vitest'
import { categoryOptions } from './categories.ts'

test('a branch counts what is under it and stands before it', () => {
  const counts = [
    { category: 'women/dresses/midi', count: 3 },
    { category: 'women/dresses', count: 1 },
    { category: 'men/t-shirts', count: 2 },
  ]
  expect(categoryOptions(counts)).toEqual([
    { value: 'men', label: 'Men (2)' },
    { value: 'men/t-shirts', label: 'Men › T-shirts (2)' },
    { value: 'women', label: 'Women (4)' },
    { value: 'women/dresses', label: 'Women › Dresses (4)' },
    { value: 'women/dresses/midi', label: 'Women › Dresses › Midi (3)' },
  ])
})
