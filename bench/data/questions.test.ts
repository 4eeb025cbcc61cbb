import { randomOf } from '@selvedge/stack/src/demo/pictures/random'
import type { ProductRecord } from '@selvedge/stack/src/load/mapped'
import { expect, test } from 'vitest'
import { questionsAbout } from './questions.ts'

const boots: ProductRecord = {
  styleNumber: 'B-1',
  styleName: 'Waxed Winter boots',
  colourCode: '1',
  colourName: 'dark brown',
  colourFamily: 'brown',
  category: 'women/shoes/boots',
  gender: 'women',
  seasons: ['SS27', 'NOOS'],
  sizeScale: { name: 'eu', sizes: ['36', '37'] },
  variants: [],
}

test('a word of the product and two different filters; no question twice', () => {
  const more = questionsAbout([boots], randomOf(1))
  const questions = [...more(60), ...more(40)]
  for (const { text, filters } of questions) {
    expect(['waxed', 'winter', 'boots', 'dark', 'brown']).toContain(text)
    expect(new Set(filters!.map(({ name }) => name)).size).toBe(2)
  }
  expect(new Set(questions.map((question) => JSON.stringify(question))).size).toBe(100)
})
