import { describe, expect, test } from 'vitest'
import {
  codeParts,
  fold,
  indexTokens,
  matchesWord,
  mayHaveTypo,
  normalCode,
  queryWords,
  synonymMap,
} from './analysis.ts'

const tokens = (text: string) => [...indexTokens(text)]
const plain = synonymMap()

test.each([
  ['Crème BRÛLÉE', 'creme brulee'],
  ['Ørsted Łódź Straße', 'orsted lodz strasse'],
  ["men's men’s", 'mens mens'],
  ['ﬁne ½ Ⅳ', 'fine 1⁄2 iv'],
  ['İstanbul', 'istanbul'],
])('fold: %s → %s', (text, folded) => expect(fold(text)).toBe(folded))

describe('index tokens', () => {
  test('words and their singulars', () => expect(tokens('Linen dresses')).toEqual(['linen', 'dresses', 'dress']))
  test('joined words whole and in parts', () =>
    expect(tokens('T-Shirt ML-1042')).toEqual(['t', 'shirt', 'tshirt', 'ml', '1042', 'ml1042']))
  test('sentence punctuation joins nothing', () =>
    expect(tokens('soft, warm. (new) – light')).toEqual(['soft', 'warm', 'new', 'light']))
  test('no text, no tokens', () => expect(tokens(' -- … ')).toEqual([]))
  test('any script', () => expect(tokens('Платье シャツ')).toEqual(['платье', 'シャツ']))
})

test('codes lose their punctuation and give their parts', () => {
  expect(normalCode('ML-1042/03 B')).toBe('ml104203b')
  expect(codeParts('ML-1042/03')).toEqual(['ml', '1042', '03'])
  expect(codeParts('4006381333931')).toEqual([])
})

describe('query words', () => {
  test('the last word is a prefix until a space ends it', () => {
    expect(queryWords('linen dr', plain).map((word) => word.prefix)).toEqual([null, 'dr'])
    expect(queryWords('linen dr ', plain).map((word) => word.prefix)).toEqual([null, null])
  })
  test('codes are prefixes anywhere', () => expect(queryWords('ml-10 dress ', plain)[0]!.prefix).toBe('ml10'))
  test('synonyms go both ways, in singular', () => {
    const synonyms = synonymMap([['Trousers', 'pants']])
    expect(queryWords('pants', synonyms)[0]).toMatchObject({ exact: ['pant'], synonyms: ['trouser'] })
    expect(queryWords('trousers', synonyms)[0]).toMatchObject({ exact: ['trouser'], synonyms: ['pant'] })
  })
  test('neighbours are also one word', () => {
    expect(queryWords('hand bags red', plain).map(({ exact }) => exact)).toEqual([
      ['hand', 'handbag'],
      ['bag', 'handbag', 'bagsred'],
      ['red', 'bagsred'],
    ])
  })
  test('a long text is cut, not refused', () => expect(queryWords('word '.repeat(10_000), plain)).toHaveLength(12))
})

test('every indexed text is found by each of its own words', () => {
  for (const text of ['Linen dresses', 'T-Shirt', 'Café & Söhne', 'ML-1042/03', "Men's hoodies"]) {
    for (const word of queryWords(`${text} `, plain)) expect(matchesWord(word, tokens(text))).toBe(true)
  }
})

test('typos are for words of five letters or more', () => {
  const may = (text: string) => queryWords(text, plain).map(mayHaveTypo)
  expect(may('linen wool x1042 ml-1042 t-shirt')).toEqual([true, false, false, false, true])
})
