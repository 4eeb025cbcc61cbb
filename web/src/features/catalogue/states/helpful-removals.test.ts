import { expect, test } from 'vitest'
import type { CataloguePage } from '../catalogue-api.ts'
import { helpfulRemovals } from './helpful-removals.ts'

const page = (facets: CataloguePage['facets'], prices: CataloguePage['prices'] = []) =>
  ({ facets, prices }) as CataloguePage
const value = (of: string, count: number) => ({ value: of, label: of, count, group: '' })

test('the filter whose own counts still have products is the one to take away', () => {
  const found = helpfulRemovals(
    page([
      { name: 'SEASON', values: [value('SS27', 40)] },
      { name: 'COLOUR', values: [] },
    ]),
    { season: ['AW26'], colour: ['red'], q: 'coat' },
  )
  expect(found).toEqual([{ filters: [{ kind: 'value', facet: 'season', value: 'AW26' }], atLeast: 40 }])
})

test('price bounds count by the range without them', () => {
  const found = helpfulRemovals(page([], [{ currency: 'EUR', count: 12, min: 100, max: 900 }]), {
    currency: 'EUR',
    max: 50,
  })
  expect(found).toEqual([{ filters: [{ kind: 'price', currency: 'EUR', max: 50 }], atLeast: 12 }])
})

test('when no filter is known to help, the text is', () => {
  expect(helpfulRemovals(page([]), { q: 'xyz' })).toEqual([{ filters: [{ kind: 'text', text: 'xyz' }] }])
})
