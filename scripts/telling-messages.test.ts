import { expect, test } from 'vitest'
import { tellingMessages } from './telling-messages.ts'

const message = (over: object) => ({ id: 'a', kind: 'UNSPECIFIED', count: 0, lines: [] as object[], ...over })

test('a message is kept when it has a field, a word or a case that none before had', () => {
  const [bare, brand, shop, counted, lined] = [
    message({}),
    message({ kind: 'BRAND' }),
    message({ kind: 'RETAILER' }),
    message({ kind: 'BRAND', count: 3, terms: { $case: 'net', net: 30 } }),
    message({ kind: 'BRAND', lines: [{ sku: 's' }, { note: 'n' }] }),
  ]
  expect(tellingMessages([bare, brand, shop, counted, lined], 9)).toEqual([counted, lined, shop])
  expect(tellingMessages([bare, brand, shop, counted, lined], 1)).toEqual([counted])
  expect(tellingMessages([], 3)).toEqual([])
})
