import { expect, test } from 'vitest'
import { groupRows } from './group-rows.ts'
import { someCell, someFacts, someProduct, someRow, someWindow } from './test-pad.ts'

const august = someWindow('w1', '2026-08-01')
const september = someWindow('w2', '2026-09-01')
const facts = (id: string) =>
  someFacts(id, [
    [september, [someCell(`${id}-S`, 5)]],
    [august, [someCell(`${id}-S`, 5)]],
  ])
const products = new Map(
  [
    someProduct('ink'),
    someProduct('sand'),
    someProduct('tall', {
      sizeScale: { name: 'numeric', sizes: ['30', '32'] },
      variants: [{ sku: 't', size: '32', gtin: '' }],
    }),
    someProduct('other', { brandId: 'b2', brandName: 'Velluti', styleId: 's9', name: 'Scarf' }),
  ].map((product) => [product.id, product]),
)
const look = { product: (id: string) => products.get(id), facts }

test('brands as they were added, windows by the day they ship, styles together', () => {
  const rows = [
    someRow('ink', 'w2', '', {}),
    someRow('other', 'w1', '', {}),
    someRow('ink', 'w1', '', {}),
    someRow('sand', 'w1', 'd2', {}),
    someRow('sand', 'w1', '', {}),
  ]
  const parts = groupRows(rows, look)
  expect(parts.map((part) => part.brandName)).toEqual(['Halden', 'Velluti'])
  expect(parts[0]!.windows.map((group) => group.window?.id)).toEqual(['w1', 'w2'])
  const [coats] = parts[0]!.windows[0]!.styles
  expect(coats!.rows.map((row) => row.rowId)).toEqual(['ink|w1|', 'sand|w1|d2', 'sand|w1|'])
  expect(coats!.sizes).toEqual(['S', 'M', 'L'])
})

test('colourways with a scale of their own stand apart, with the sizes they are made in', () => {
  const [part] = groupRows([someRow('ink', 'w1', '', {}), someRow('tall', 'w1', '', {})], look)
  expect(part!.windows[0]!.styles.map((style) => style.sizes)).toEqual([['S', 'M', 'L'], ['32']])
})

test('rows whose product has not come yet wait', () => {
  expect(groupRows([someRow('unknown', 'w1', '', { x: 3 })], look)).toEqual([])
})
