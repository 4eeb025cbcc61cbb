import { expect, test } from 'vitest'
import { readList } from './paste-list.ts'
import { parseTsv } from './tsv.ts'

const read = (text: string) => readList(parseTsv(text))

test('codes with quantities are a list, under a heading or not', () => {
  expect(read('EAN\tqty\n8712345678906\t12\nDRS-101-NVY-S\t3\n')).toEqual([
    { code: '8712345678906', text: '12', quantity: 12 },
    { code: 'DRS-101-NVY-S', text: '3', quantity: 3 },
  ])
  expect(read('8712345678906\t12')).toHaveLength(1)
})

test('a wrong line stays in the list with its reason', () => {
  expect(read('AB12\t1.5\n\nAB13\t2\nlast one\tx')).toEqual([
    { code: 'AB12', text: '1.5', reason: 'fraction' },
    { code: 'AB13', text: '2', quantity: 2 },
    { code: 'last one', text: 'x', reason: 'not-a-number' },
  ])
})

test('blocks of quantities, of sizes and of labelled rows are no list', () => {
  for (const text of [
    '12\t5\n3\t4',
    'S\tM\n1\t2',
    'Navy\t5\nBlack\t6',
    '7',
    'AB12\t1\t2\nAB13\t1\t2',
    'AB12\t\nAB13\t',
  ]) {
    expect(read(text)).toBeNull()
  }
})
