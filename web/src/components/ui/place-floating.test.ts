import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeFloating, type Placement } from './place-floating.ts'

const view = { width: 1000, height: 800 }
const anchor = { left: 400, top: 300, width: 100, height: 40 }

test.each<[Placement, { left: number; top: number }]>([
  ['bottom-start', { left: 400, top: 344 }],
  ['bottom-end', { left: 300, top: 344 }],
  ['bottom', { left: 350, top: 344 }],
  ['top', { left: 350, top: 196 }],
  ['right', { left: 504, top: 270 }],
  ['right-end', { left: 504, top: 240 }],
  ['left', { left: 196, top: 270 }],
])('%s', (placement, expected) => {
  expect(placeFloating(anchor, { width: 200, height: 100 }, view, placement)).toEqual(expected)
})

test('without room below it goes above', () => {
  expect(placeFloating({ ...anchor, top: 740 }, { width: 200, height: 100 }, view, 'bottom').top).toBe(636)
})

test('it never leaves the window', () => {
  const near = fc.record({ left: fc.integer({ min: 0, max: 990 }), top: fc.integer({ min: 0, max: 790 }) })
  const placements = fc.constantFrom<Placement>('bottom-start', 'bottom-end', 'top', 'right-end', 'left')
  fc.assert(
    fc.property(near, placements, ({ left, top }, placement) => {
      const box = { width: 240, height: 300 }
      const place = placeFloating({ left, top, width: 20, height: 20 }, box, view, placement)
      expect(place.left).toBeGreaterThanOrEqual(8)
      expect(place.top).toBeGreaterThanOrEqual(8)
      expect(place.left + box.width).toBeLessThanOrEqual(992)
      expect(place.top + box.height).toBeLessThanOrEqual(792)
    }),
  )
})
