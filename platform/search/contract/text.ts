import { expect, test } from 'vitest'
import { everything, filled, found, put } from './sample.ts'
import type { Make } from './sample.ts'

export function textTests(make: Make): void {
  const catalogue = [
    put('dress', 1, {
      text: { title: 'Linen Dress', body: 'for summer evenings' },
      codes: ['ML-1042', '4006381333931'],
      sorts: { newest: 1 },
    }),
    put('coat', 1, {
      text: { title: 'Wool coat', body: 'lined with linen' },
      codes: ['ML-2000'],
      sorts: { newest: 9 },
    }),
    put('jeans', 1, {
      text: { title: "Men's Café trousers", brand: 'Ørsted & Søn' },
      codes: ['X1042'],
      sorts: { newest: 5 },
    }),
    put('shirt', 1, { text: { title: 'T-Shirt', body: 'organic' }, sorts: { newest: 4 } }),
  ]

  test('all words must match, wherever they stand; the last also as a prefix', async () => {
    await using index = await filled(make, catalogue)
    expect(await found(index.reader, { text: 'linen summer' })).toEqual(['dress'])
    expect(await found(index.reader, { text: 'linen su' })).toEqual(['dress'])
    expect(await found(index.reader, { text: 'su linen' })).toEqual([])
    expect(await found(index.reader, { text: 'd' })).toEqual(['dress'])
    expect(await found(index.reader, { text: 'linen wool coat sandals' })).toEqual([])
  })

  test('names stand before other text, newest first inside', async () => {
    await using index = await filled(make, catalogue)
    expect(await found(index.reader, { text: 'linen' })).toEqual(['dress', 'coat'])
    expect(await found(index.reader, {})).toEqual(['coat', 'jeans', 'shirt', 'dress'])
  })

  test('case, marks, plurals, apostrophes, hyphens and synonyms do not matter', async () => {
    await using index = await filled(make, catalogue)
    for (const text of ['DRESSES linens', 'dress']) expect(await found(index.reader, { text })).toEqual(['dress'])
    for (const text of ['cafe', 'CAFÉ', 'mens', 'men’s', 'orsted', 'pants', 'pant ']) {
      expect(await found(index.reader, { text })).toEqual(['jeans'])
    }
    for (const text of ['t-shirt', 'tshirt', 't shirt', 'shirts'])
      expect(await found(index.reader, { text })).toEqual(['shirt'])
  })

  test('one typo is forgiven in words of five letters that match nothing as they are', async () => {
    await using index = await filled(make, catalogue)
    for (const text of ['linnen dress', 'lnien dress', 'linen dresz', 'summor']) {
      expect(await found(index.reader, { text })).toEqual(['dress'])
    }
    expect(await found(index.reader, { text: 'woll ' })).toEqual([])
    expect(await found(index.reader, { text: 'linnnnen' })).toEqual([])
  })

  test('codes are found whole, by prefix and in parts, with or without punctuation; the exact one stands first', async () => {
    await using index = await filled(make, catalogue)
    for (const text of ['ML-1042', 'ml1042', 'ML 1042', 'ml/1042', '4006381333931', '400638', '4006 3813 33931']) {
      expect((await found(index.reader, { text }))[0]).toBe('dress')
    }
    expect(await found(index.reader, { text: 'ml-' })).toEqual(['coat', 'dress'])
    expect(await found(index.reader, { text: 'x1042' })).toEqual(['jeans'])
    expect(await found(index.reader, { text: '1042' })).toEqual(['dress'])
    expect(await found(index.reader, { text: '4006381333932' })).toEqual([])
  })

  test('text without a word filters nothing, and no character is an operator', async () => {
    await using index = await filled(make, catalogue)
    expect(await found(index.reader, { text: ' -- " * ' })).toHaveLength(4)
    for (const text of [
      '"linen',
      'linen*',
      'name:linen',
      'linen AND',
      '(linen',
      "linen'",
      'linen" OR "wool',
      '\u0000linen',
    ]) {
      await index.reader.search({ visibility: everything, text })
    }
    expect(await found(index.reader, { text: 'linen OR wool' })).toEqual([])
    await index.reader.search({ visibility: everything, text: 'x'.repeat(100_000) })
  })

  test('changed words are found, old ones no more', async () => {
    await using index = await filled(make, catalogue)
    await index.writer.put([put('dress', 2, { text: { title: 'Silk gown' } })])
    await index.writer.refresh()
    expect(await found(index.reader, { text: 'gown' })).toEqual(['dress'])
    expect(await found(index.reader, { text: 'summer' })).toEqual([])
    expect(await found(index.reader, { text: 'ml-1042' })).toEqual([])
  })

  test('suggestions: phrases with all words typed, most documents first', async () => {
    await using index = await filled(make, [
      put('a', 1, { suggestions: ['Linen Dress', 'Acme'] }),
      put('b', 1, { suggestions: ['Linen Dress', 'Acme'] }),
      put('c', 1, { suggestions: ['Linen Coat', 'Acme'] }),
    ])
    const suggested = async (text: string, limit?: number) =>
      (await index.reader.suggest({ visibility: everything, text, limit })).map((each) => `${each.text}:${each.count}`)
    expect(await suggested('li')).toEqual(['Linen Dress:2', 'Linen Coat:1'])
    expect(await suggested('linen c')).toEqual(['Linen Coat:1'])
    expect(await suggested('coat lin')).toEqual(['Linen Coat:1'])
    expect(await suggested('li', 1)).toEqual(['Linen Dress:2'])
    expect(await suggested('  ')).toEqual([])
    await index.writer.put([{ id: 'c', version: 2, doc: null }])
    await index.writer.refresh()
    expect(await suggested('coat')).toEqual([])
  })
}
